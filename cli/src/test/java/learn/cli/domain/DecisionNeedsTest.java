package learn.cli.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;

/** What needs a broken check is not told, whoever judged it. */
final class DecisionNeedsTest {
  private static final CheckId A = new CheckId("a");
  private static final CheckId B = new CheckId("b");
  private static final CheckId C = new CheckId("c");
  private static final Outcome BROKEN =
      new Outcome.Broken(List.of(Finding.of(FindingCode.RULE, List.of(), new Evidence.None())));
  private static final Outcome UNDECIDED =
      new Outcome.NotRun(new Outcome.Because.Undecided("unparsable", List.of()));

  @Test
  void aBrokenCheckTakesItsDependantsOut() {
    assertEquals(
        List.of(BROKEN, needs("a"), needs("b")), rejected(Map.of(A, BROKEN, B, BROKEN, C, BROKEN)));
  }

  @Test
  void aCheckThatIsUndecidedTakesNobodyOut() {
    assertEquals(
        List.of(UNDECIDED, BROKEN, needs("b")),
        rejected(Map.of(A, UNDECIDED, B, BROKEN, C, BROKEN)));
  }

  private static Outcome needs(String check) {
    return new Outcome.NotRun(new Outcome.Because.Needs(check));
  }

  /** Of a, b which needs a, and c which needs b. */
  private static List<Outcome> rejected(Map<CheckId, Outcome> outcomes) {
    Exercise plain = DecisionTest.exercise(A, B, C);
    List<CheckSpec> checks =
        List.of(needing(A, List.of()), needing(B, List.of(A)), needing(C, List.of(B)));
    Verdict verdict =
        Decision.verdict(withChecks(plain, checks), outcomes, List.of(), Optional.empty());
    return assertInstanceOf(Verdict.Rejected.class, verdict).checks().stream()
        .map(CheckReport::outcome)
        .toList();
  }

  private static CheckSpec needing(CheckId id, List<CheckId> needs) {
    CheckSpec plain = DecisionTest.check(id);
    return new CheckSpec(
        id,
        CheckKind.STEPPED,
        needs,
        plain.title(),
        plain.teach(),
        plain.says(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Exercise withChecks(Exercise plain, List<CheckSpec> checks) {
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
        checks,
        plain.rules(),
        plain.hints(),
        plain.limits(),
        plain.accepted(),
        plain.rejected(),
        plain.see());
  }
}
