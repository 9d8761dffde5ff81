package learn.cli.usecase.assess;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Courses;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import org.junit.jupiter.api.Test;

/**
 * Who is found out when checks break over the learner's own code of three earlier exercises. What
 * each check needs is told by a predicate over the exercises whose reference lies underneath.
 */
final class TracingTest {
  private static final CheckId A = new CheckId("a");
  private static final CheckId B = new CheckId("b");
  private static final List<ExerciseId> OWN = List.of(INTRO, LAZY, COUNT);

  private final List<List<ExerciseId>> runs = new ArrayList<>();

  private static CheckSpec check(CheckId id) {
    Localized text = new Localized("x", "x");
    return new CheckSpec(
        id,
        CheckKind.STEPPED,
        List.of(),
        text,
        text,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Carried own(ExerciseId id) {
    return new Carried(Courses.buildingOn(id), List.of(), new Whose.Learners("ab", false));
  }

  private static Carried reference(Exercise exercise) {
    return new Carried(exercise, List.of(), new Whose.Ours(Whose.Why.ASKED));
  }

  private static List<ExerciseId> references(List<Carried> carried) {
    return carried.stream().filter(c -> !c.isLearners()).map(Carried::id).toList();
  }

  private static Attempt attempt(List<Carried> carried, Verdict verdict) {
    Submission submission =
        new Submission(FLAG, List.of(new SourceFile("ch03_flag/Work.java", "")), "cd");
    Beneath beneath = new Beneath(carried, Traced.NOTHING);
    return new Attempt(submission, verdict, Duration.ZERO, List.of(), beneath);
  }

  private static Verdict rejected(List<CheckReport> reports) {
    return reports.stream().allMatch(r -> r.outcome() instanceof Outcome.Held)
        ? new Verdict.Passed(reports)
        : new Verdict.Rejected(reports, List.of());
  }

  private static Outcome broken(FindingCode code, String... files) {
    List<Place> at = Stream.of(files).map(file -> new Place(file, 1, "ran")).toList();
    return new Outcome.Broken(List.of(Finding.of(code, at, new Evidence.None())));
  }

  /**
   * @param first how the checks came out over own code
   * @param holds whether a check holds over these references
   */
  private Traced trace(
      List<ExerciseId> own,
      Map<CheckId, Outcome> first,
      Function<CheckId, Predicate<List<ExerciseId>>> holds) {
    Exercise exercise =
        Exercises.with(
            first.keySet().stream().sorted(Comparator.comparing(CheckId::value)).toList());
    List<Carried> carried = own.stream().map(TracingTest::own).toList();
    List<CheckReport> reports =
        exercise.checks().stream().map(c -> new CheckReport(c, first.get(c.id()))).toList();
    return new Tracing(
            exercise,
            attempt(carried, rejected(reports)),
            TracingTest::reference,
            (narrowed, other) -> {
              runs.add(references(other));
              return Optional.of(attempt(other, verdict(narrowed, references(other), holds)));
            })
        .trace();
  }

  private static Verdict verdict(
      Exercise narrowed,
      List<ExerciseId> references,
      Function<CheckId, Predicate<List<ExerciseId>>> holds) {
    return rejected(
        narrowed.checks().stream()
            .map(
                c ->
                    new CheckReport(
                        c,
                        holds.apply(c.id()).test(references)
                            ? new Outcome.Held()
                            : broken(FindingCode.MISMATCH)))
            .toList());
  }

  private static final class Exercises {
    static Exercise with(List<CheckId> checks) {
      Exercise plain = Courses.buildingOn(FLAG, COUNT);
      return new Exercise(
          plain.id(),
          plain.title(),
          plain.difficulty(),
          plain.tier(),
          plain.minutes(),
          plain.preview(),
          plain.files(),
          plain.given(),
          plain.keeps(),
          plain.buildsOn(),
          checks.stream().map(TracingTest::check).toList(),
          plain.rules(),
          plain.hints(),
          plain.limits(),
          plain.accepted(),
          plain.rejected(),
          plain.see());
    }
  }

  private static final Outcome MISMATCH = broken(FindingCode.MISMATCH);

  @Test
  void newCodeThatBreaksOverTheReferencesAsWellCostsOneRun() {
    assertEquals(Traced.NOTHING, trace(OWN, Map.of(A, MISMATCH), _ -> _ -> false));
    assertEquals(List.of(OWN), runs);
  }

  @Test
  void theOnlyOneUnderneathIsNamedAfterOneRun() {
    Traced traced = trace(List.of(LAZY), Map.of(A, MISMATCH), _ -> _ -> true);
    assertEquals(Map.of(A, List.of(LAZY)), traced.checks());
    assertEquals(List.of(List.of(LAZY)), runs);
  }

  @Test
  void ofSeveralTheOneThatAloneMakesTheDifference() {
    Traced traced = trace(OWN, Map.of(A, MISMATCH), _ -> refs -> refs.contains(LAZY));
    assertEquals(Map.of(A, List.of(LAZY)), traced.checks());
    assertEquals(List.of(OWN, List.of(COUNT), List.of(LAZY)), runs);
  }

  @Test
  void whereAFindingHasItsLinesIsTriedFirst() {
    Outcome inIntro = broken(FindingCode.THREW, "ch00_intro/Work.java");
    trace(OWN, Map.of(A, inIntro), _ -> refs -> refs.contains(INTRO));
    assertEquals(List.of(OWN, List.of(INTRO)), runs);
  }

  @Test
  void severalTogetherAreNamedTogether() {
    Traced traced = trace(OWN, Map.of(A, MISMATCH), _ -> refs -> refs.size() > 1);
    assertEquals(Map.of(A, OWN), traced.checks());
  }

  @Test
  void twoChecksMayComeFromTwo() {
    Traced traced =
        trace(
            OWN,
            Map.of(A, MISMATCH, B, MISMATCH),
            check -> refs -> refs.contains(check.equals(A) ? INTRO : COUNT));
    assertEquals(Map.of(A, List.of(INTRO), B, List.of(COUNT)), traced.checks());
  }

  @Test
  void whatIsNotWrittenYetIsNotRunAgain() {
    Outcome unwritten = broken(FindingCode.NOT_WRITTEN, "ch03_flag/Work.java");
    assertEquals(Traced.NOTHING, trace(OWN, Map.of(A, unwritten), _ -> _ -> true));
    assertEquals(List.of(), runs);
  }

  @Test
  void aRunThatHadToReplaceMoreSaysNothingAboutOne() {
    Exercise exercise = Exercises.with(List.of(A));
    List<Carried> carried = List.of(own(LAZY), own(COUNT));
    Traced traced =
        new Tracing(
                exercise,
                attempt(
                    carried,
                    rejected(List.of(new CheckReport(exercise.checks().getFirst(), MISMATCH)))),
                TracingTest::reference,
                (narrowed, other) -> {
                  // Own COUNT leans on own LAZY: without that it gives way too.
                  List<Carried> used =
                      references(other).contains(LAZY)
                          ? other.stream().map(c -> reference(c.exercise())).toList()
                          : other;
                  return Optional.of(
                      attempt(
                          used,
                          verdict(narrowed, references(used), _ -> refs -> refs.contains(LAZY))));
                })
            .trace();
    assertEquals(Map.of(A, List.of(LAZY, COUNT)), traced.checks());
  }

  @Test
  void whatDoesNotCompileIsTracedAsAWhole() {
    Verdict uncompilable =
        new Verdict.Uncompilable(
            List.of(
                new Diagnostic(
                    Diagnostic.Severity.ERROR, "f", 1, 1, "key", "message", "", List.of())));
    List<Carried> carried = List.of(own(LAZY), own(COUNT));
    Traced traced =
        new Tracing(
                Exercises.with(List.of(A)),
                attempt(carried, uncompilable),
                TracingTest::reference,
                (narrowed, other) -> {
                  assertEquals(List.of(), narrowed.checks());
                  Verdict.Why nothingRun = new Verdict.Why("no-checks", List.of());
                  return Optional.of(
                      attempt(
                          other,
                          references(other).contains(COUNT)
                              ? new Verdict.Inconclusive(List.of(), nothingRun)
                              : uncompilable));
                })
            .trace();
    assertEquals(List.of(COUNT), traced.whole());
  }

  @Test
  void nobodyWhoLeftIsToldAnything() {
    Exercise exercise = Exercises.with(List.of(A));
    CheckReport report = new CheckReport(exercise.checks().getFirst(), MISMATCH);
    Attempt attempt = attempt(List.of(own(LAZY)), rejected(List.of(report)));
    Tracing tracing =
        new Tracing(
            exercise, attempt, TracingTest::reference, (narrowed, other) -> Optional.empty());
    assertEquals(Traced.NOTHING, tracing.trace());
  }
}
