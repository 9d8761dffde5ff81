package learn.cli.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.course.Tier;
import learn.cli.domain.course.Track;

/** Small courses to stand in. */
public final class Courses {
  private Courses() {}

  public static final ExerciseId INTRO = new ExerciseId("ch00-intro");
  public static final ExerciseId LAZY = new ExerciseId("ch01-lazy");
  public static final ExerciseId COUNT = new ExerciseId("ch02-countdown");
  public static final ExerciseId FLAG = new ExerciseId("ch03-flag");

  /**
   * Part one: intro (optional, 5), lazy (25), countdown (30); part two: flag (40); part three: not
   * shipped.
   */
  public static Track track() {
    return track(
        exercise(INTRO, Tier.OPTIONAL, 5),
        exercise(LAZY, Tier.CORE, 25),
        exercise(COUNT, Tier.CORE, 30),
        exercise(FLAG, Tier.CORE, 40));
  }

  /** The same, its first part shipped only so far. */
  public static Track trackWithMoreToCome() {
    Track whole = track();
    Part first = whole.parts().getFirst();
    Part more =
        new Part(
            first.id(),
            first.title(),
            first.hoursFrom(),
            first.hoursTo(),
            first.checkpoint(),
            true,
            first.exercises());
    return new Track(whole.title(), List.of(more), whole.exercises());
  }

  public static Track track(Exercise intro, Exercise lazy, Exercise count, Exercise flag) {
    return new Track(
        text("Track"),
        List.of(
            new Part("one", text("One"), 1, 2, text("one"), List.of(INTRO, LAZY, COUNT)),
            new Part("two", text("Two"), 1, 2, text("two"), List.of(FLAG)),
            new Part("three", text("Three"), 4, 6, text("three"), List.of())),
        Stream.of(intro, lazy, count, flag)
            .collect(Collectors.toMap(Exercise::id, Function.identity())));
  }

  public static Exercise exercise(ExerciseId id, Tier tier, int minutes) {
    return exercise(id, tier, minutes, List.of("Work.java"), List.of(), List.of());
  }

  public static Exercise exercise(
      ExerciseId id,
      Tier tier,
      int minutes,
      List<String> files,
      List<String> given,
      List<HintStep> hints) {
    return new Exercise(
        id,
        text(id.value()),
        Difficulty.BEGINNER,
        tier,
        minutes,
        false,
        files,
        given,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        hints,
        Limits.DEFAULT,
        List.of(),
        List.of(new Rejected("loops", new CheckId("one-tick"), Optional.empty())),
        List.of());
  }

  /** A core exercise that stands on others and keeps its one type, {@code Work}. */
  public static Exercise buildingOn(ExerciseId id, ExerciseId... bases) {
    return new Exercise(
        id,
        text(id.value()),
        Difficulty.BEGINNER,
        Tier.CORE,
        30,
        false,
        List.of("Work.java"),
        List.of(),
        List.of("Work"),
        List.of(bases),
        List.of(),
        List.of(),
        List.of(),
        Limits.DEFAULT,
        List.of(),
        List.of(),
        List.of());
  }

  public static HintStep hint(int level, String check) {
    return new HintStep(
        level, Optional.of(check).filter(c -> !c.isEmpty()).map(CheckId::new), text("h" + level));
  }

  public static Track only(Exercise exercise) {
    return new Track(
        text("Track"),
        List.of(new Part("one", text("One"), 1, 2, text("one"), List.of(exercise.id()))),
        Map.of(exercise.id(), exercise));
  }

  private static Localized text(String text) {
    return new Localized(text, text + "（中）");
  }
}
