package learn.cli.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.view.HintView;
import learn.cli.progress.Event;
import learn.cli.progress.Standing;

/** {@code learn hint}: one step further on the exercise's ladder. */
public record Hint(Desk desk) {

  public HintView hint(Optional<String> id) {
    Exercise exercise = desk.opened(id);
    Standing standing = desk.standing();
    List<HintStep> seen = seen(exercise, standing.hints(exercise.id()));
    List<HintStep> left = new ArrayList<>(exercise.hints());
    left.removeAll(seen);
    List<ExerciseId> earlier = standing.comesFrom(exercise.id());
    if (!earlier.isEmpty()) return new HintView(exercise, seen, left.size(), false, earlier);
    Optional<HintStep> next = first(left, standing.brokenLast(exercise.id()));
    next.ifPresent(step -> desk.journal().append(event(exercise, step)));
    next.ifPresent(seen::add);
    return new HintView(exercise, seen, left.size() - (next.isPresent() ? 1 : 0), next.isPresent());
  }

  /** In the order they were shown; one that an upgrade took away is left out. */
  private static List<HintStep> seen(Exercise exercise, List<Event.Hinted> shown) {
    List<HintStep> seen = new ArrayList<>();
    for (Event.Hinted hint : shown)
      exercise.hints().stream().filter(s -> event(exercise, s).equals(hint)).forEach(seen::add);
    return seen;
  }

  private static Event.Hinted event(Exercise exercise, HintStep step) {
    return new Event.Hinted(exercise.id(), step.level(), step.check());
  }

  /** One for a check that broke last, in the report's order; else the lowest level. */
  static Optional<HintStep> first(List<HintStep> left, List<CheckId> broken) {
    return left.stream()
        .min(
            Comparator.<HintStep>comparingInt(step -> urgency(step, broken))
                .thenComparingInt(HintStep::level)
                .thenComparing(step -> step.check().isPresent()));
  }

  private static int urgency(HintStep step, List<CheckId> broken) {
    int place = step.check().map(broken::indexOf).orElse(-1);
    return place < 0 ? broken.size() : place;
  }
}
