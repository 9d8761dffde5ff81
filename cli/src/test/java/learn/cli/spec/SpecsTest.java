package learn.cli.spec;

import static learn.cli.spec.SmallCourse.BASE;
import static learn.cli.spec.SmallCourse.SPEC;
import static learn.cli.spec.SmallCourse.TRACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Probe;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.course.Rule;
import learn.cli.domain.course.Tier;
import learn.cli.domain.course.Track;
import learn.cli.spec.yaml.Complaint;
import learn.protocol.FindingCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecsTest {
  private static final ExerciseId LAZY = new ExerciseId("ch01-lazy");
  private static final ExerciseId COUNTDOWN = new ExerciseId("ch02-countdown");

  @TempDir Path folder;
  SmallCourse course;

  @BeforeEach
  void write() {
    course = new SmallCourse(folder);
  }

  @Test
  void aCourseInOrder() {
    Loaded loaded = course.specs().proven();
    assertEquals(List.of(), loaded.complaints());
    Track track = loaded.track().orElseThrow();
    assertEquals(List.of(LAZY, COUNTDOWN), track.ids());
    assertEquals(new Localized("A course", "一门课"), track.title());
    assertEquals(4, track.parts().get(1).hoursFrom());
    assertEquals(8, track.parts().getFirst().hoursTo());
    assertEquals(Limits.DEFAULT, track.exercise(LAZY).orElseThrow().limits());
  }

  @Test
  void everyKeyOfAnExercise() {
    Exercise exercise = countdown(course.specs().track());
    CheckSpec zero =
        new CheckSpec(
            new CheckId("zero"),
            CheckKind.STEPPED,
            List.of(),
            new Localized("Zero", "零"),
            new Localized("Ready at once.", "立刻就绪。"),
            Map.of("ticked", new Localized("It reported {0} of {1}.", "{1} 里报了 {0}。")),
            Optional.of("Countdown.poll"),
            Optional.empty(),
            Optional.empty());
    CheckSpec noLab =
        new CheckSpec(
            new CheckId("no-lab"),
            CheckKind.STRUCTURAL,
            List.of(zero.id()),
            new Localized("No lab", "不用 Lab"),
            new Localized("Decide.", "自己决定。"),
            Map.of(),
            Optional.empty(),
            Optional.of(new Rule("forbid-type", Map.of("types", List.of("learn.kit.sim.Lab")))),
            Optional.empty());
    Probe probe =
        new Probe(
            "Probe.java", "class P {}", Optional.of(new Probe.FailsAt(1, "compiler.err.not.stmt")));
    CheckSpec cannotMove =
        new CheckSpec(
            new CheckId("cannot-move"),
            CheckKind.COMPILE_TIME,
            List.of(),
            new Localized("Stays", "不动"),
            new Localized("Pinned.", "被钉住。"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(probe));
    assertEquals(
        new Exercise(
            COUNTDOWN,
            new Localized("A future that counts", "会倒数的 Future"),
            Difficulty.BEGINNER,
            Tier.CORE,
            30,
            false,
            List.of("Countdown.java"),
            List.of("Clock.java"),
            List.of("Countdown"),
            List.of(LAZY),
            List.of(zero, noLab, cannotMove),
            List.of(
                new Rule("no-mutable-static", Map.of()),
                new Rule("forbid-type", Map.of("types", List.of("java.util.Random")))),
            List.of(
                new HintStep(1, Optional.empty(), new Localized("Look.", "看。")),
                new HintStep(1, Optional.of(zero.id()), new Localized("Look at zero.", "看零。"))),
            new Limits(20, 64),
            List.of("by-lock", "by-switch"),
            List.of(
                new Rejected("loops-in-poll", zero.id(), Optional.of(FindingCode.WAKER_SPENT)),
                new Rejected("uses-lab", noLab.id(), Optional.empty())),
            List.of(new ExerciseId("ch99-later"))),
        exercise);
  }

  private static Exercise countdown(Loaded loaded) {
    assertEquals(List.of(), loaded.complaints());
    return loaded.track().orElseThrow().exercise(COUNTDOWN).orElseThrow();
  }

  static Stream<BrokenSpec> broken() {
    return BrokenSpec.all();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyFaultIsLocated(BrokenSpec broken) {
    broken.breaks().accept(course);
    assertEquals(String.join("\n", broken.complaints()), String.join("\n", course.complaints()));
  }

  @Test
  void everyKindOfComplaintIsInTheTable(@TempDir Path root) {
    Set<String> seen = new TreeSet<>();
    int n = 0;
    for (BrokenSpec broken : BrokenSpec.all().toList()) {
      SmallCourse one = new SmallCourse(root.resolve("" + n++));
      broken.breaks().accept(one);
      one.specs().proven().complaints().forEach(d -> seen.add(d.key()));
    }
    assertEquals(
        Stream.of(Complaint.values())
            .map(Complaint::code)
            .collect(Collectors.toCollection(TreeSet::new)),
        seen);
  }

  @Test
  void allComplaintsInOneRun() {
    course.replace(SPEC, "tier: core", "tire: core");
    course.replace(SPEC, "minutes: 30", "minutes: 0");
    course.replace(SPEC, "needs: [zero]", "needs: [nought]");
    course.replace(SPEC, "name: forbid-type, types: [", "name: forbid, types: [");
    course.replace(SPEC, "heap: 64m", "heap: 64");
    course.replace(BASE, "tier: optional", "tier: [");
    course.replace(TRACK, "to: 6", "to: 0");
    course.delete("solutions/ch02_countdown/NOTES.md");
    List<Diagnostic> complaints = course.specs().proven().complaints();
    assertEquals(
        List.of(
            "out-of-range " + TRACK + ":12",
            "syntax " + BASE + ":6",
            "missing-key " + SPEC + ":1",
            "missing-notes " + SPEC + ":1",
            "unknown-key " + SPEC + ":4",
            "out-of-range " + SPEC + ":5",
            "unknown-check " + SPEC + ":21",
            "unknown-rule " + SPEC + ":24",
            "out-of-range " + SPEC + ":34"),
        complaints.stream().map(d -> d.key() + " " + d.file() + ":" + d.line()).toList());
  }

  @Test
  void aComplaintCarriesItsLineAndWhatItIsAbout() {
    course.replace(SPEC, "zh: \"会倒数的 Future\" }", "zh: \"会倒数的 Future 😀\", ru: x }");
    Diagnostic d = course.specs().track().complaints().getFirst();
    assertEquals("ru", d.source().substring(d.column() - 1, d.column() - 1 + d.length()));
  }

  @Test
  void onlyWhatIsAskedForIsRead() {
    course.put(BASE, "no spec");
    course.put("exercises/ch03_new/exercise.yaml", "no spec");
    course.replace(SPEC, "builds_on: [ch01-lazy]\n", "");
    Loaded outline = course.specs().outline();
    assertEquals(List.of(), outline.complaints());
    assertEquals(List.of(LAZY, COUNTDOWN), outline.track().orElseThrow().ids());
    assertEquals(List.of(), outline.track().orElseThrow().inOrder());
    Loaded one = course.specs().only(List.of(COUNTDOWN, new ExerciseId("ch77-unknown")));
    assertEquals(List.of(countdown(one)), one.track().orElseThrow().inOrder());
  }

  @Test
  void whatAnExerciseBuildsOnIsReadWithIt() {
    Loaded one = course.specs().only(List.of(COUNTDOWN));
    assertEquals(2, one.track().orElseThrow().inOrder().size());
    course.replace(BASE, "minutes: 5", "minutes: no");
    Loaded bad = course.specs().only(List.of(COUNTDOWN));
    assertEquals(1, bad.complaints().size());
    assertEquals(1, bad.track().orElseThrow().inOrder().size());
  }

  @Test
  void oneBadSpecDoesNotTakeTheOthersAway() {
    course.put(SPEC, "[");
    Loaded loaded = course.specs().proven();
    assertEquals(1, loaded.complaints().size());
    assertTrue(loaded.track().orElseThrow().exercise(LAZY).isPresent());
  }

  @Test
  void aTrackThatCannotBeReadIsNoTrack() {
    course.put(TRACK, "parts: 7");
    assertEquals(Optional.empty(), course.specs().track().track());
  }
}
