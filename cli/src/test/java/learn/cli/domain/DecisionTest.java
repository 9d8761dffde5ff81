package learn.cli.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Tier;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;

final class DecisionTest {
  private static final CheckId A = new CheckId("a");
  private static final CheckId B = new CheckId("b");
  private static final Outcome HELD = new Outcome.Held();
  private static final Outcome BROKEN = new Outcome.Broken(List.of(finding(FindingCode.MISMATCH)));
  private static final Outcome NEEDS = new Outcome.NotRun(new Outcome.Because.Needs("a"));
  private static final Outcome UNDECIDED =
      new Outcome.NotRun(new Outcome.Because.Undecided("undecided", List.of()));
  private static final Optional<Verdict.Why> NO_FAULT = Optional.empty();
  private static final Optional<Verdict.Why> FAULT =
      Optional.of(new Verdict.Why("child-died", List.of("137")));

  @Test
  void passesOnlyWhenEveryCheckHeld() {
    assertInstanceOf(Verdict.Passed.class, decide(Map.of(A, HELD, B, HELD), NO_FAULT));
  }

  @Test
  void aCheckNobodySpokeOfIsNoPass() {
    assertInstanceOf(Verdict.Inconclusive.class, decide(Map.of(A, HELD), NO_FAULT));
    assertInstanceOf(Verdict.Inconclusive.class, decide(Map.of(), NO_FAULT));
  }

  @Test
  void evidenceAgainstTheSubmissionWinsOverOurOwnFault() {
    assertInstanceOf(Verdict.Rejected.class, decide(Map.of(A, BROKEN, B, NEEDS), NO_FAULT));
    assertInstanceOf(Verdict.Rejected.class, decide(Map.of(A, BROKEN), FAULT));
    assertInstanceOf(Verdict.Rejected.class, decide(Map.of(A, UNDECIDED, B, BROKEN), NO_FAULT));
  }

  @Test
  void ourFaultWinsOverChecksThatHeld() {
    Verdict verdict = decide(Map.of(A, HELD, B, HELD), FAULT);
    assertEquals("child-died", assertInstanceOf(Verdict.Inconclusive.class, verdict).why().code());
  }

  @Test
  void whatNobodyCouldJudgeIsInconclusive() {
    Verdict verdict = decide(Map.of(A, UNDECIDED, B, HELD), NO_FAULT);
    assertEquals("undecided", assertInstanceOf(Verdict.Inconclusive.class, verdict).why().code());
  }

  @Test
  void aFindingAboutTheWholeRejectsWhateverTheChecksSay() {
    Verdict verdict =
        Decision.verdict(
            exercise(A, B),
            Map.of(A, HELD, B, HELD),
            List.of(finding(FindingCode.ESCAPE)),
            NO_FAULT);
    assertInstanceOf(Verdict.Rejected.class, verdict);
  }

  @Test
  void anExerciseWithoutChecksPassesNobody() {
    Verdict verdict = Decision.verdict(exercise(), Map.of(), List.of(), NO_FAULT);
    assertEquals("no-checks", assertInstanceOf(Verdict.Inconclusive.class, verdict).why().code());
  }

  @Test
  void reportsStandInTheOrderOfTheSpec() {
    List<CheckId> order =
        decide(Map.of(B, BROKEN, A, BROKEN), NO_FAULT).checks().stream()
            .map(r -> r.check().id())
            .toList();
    assertEquals(List.of(A, B), order);
  }

  @Test
  void noVerdictCanBeMadeUp() {
    List<CheckReport> broken = List.of(new CheckReport(check(A), BROKEN));
    List<CheckReport> held = List.of(new CheckReport(check(A), HELD));
    assertThrows(IllegalArgumentException.class, () -> new Verdict.Passed(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Verdict.Passed(broken));
    assertThrows(IllegalArgumentException.class, () -> new Verdict.Rejected(held, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Verdict.Uncompilable(List.of()));
  }

  private static Verdict decide(Map<CheckId, Outcome> outcomes, Optional<Verdict.Why> fault) {
    return Decision.verdict(exercise(A, B), outcomes, List.of(), fault);
  }

  private static Finding finding(FindingCode code) {
    return Finding.of(code, List.of(), new Evidence.None());
  }

  static CheckSpec check(CheckId id) {
    Localized text = new Localized("text", "文字");
    return new CheckSpec(
        id,
        CheckKind.STEPPED,
        List.of(),
        text,
        text,
        Map.of("known", text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Exercise exercise(CheckId... checks) {
    return new Exercise(
        new ExerciseId("ch00-any"),
        new Localized("Any", "任意"),
        Difficulty.BEGINNER,
        Tier.CORE,
        5,
        false,
        List.of("Any.java"),
        List.of(),
        List.of(),
        List.of(),
        java.util.stream.Stream.of(checks).map(DecisionTest::check).toList(),
        List.of(),
        List.of(),
        Limits.DEFAULT,
        List.of(),
        List.of(),
        List.of());
  }
}
