package learn.cli.domain.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Localized;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Says;
import org.junit.jupiter.api.Test;

final class ExpectationTest {
  private static final CheckId FIRST = new CheckId("first");
  private static final CheckId SECOND = new CheckId("second");
  private static final Verdict PASSED =
      new Verdict.Passed(List.of(new CheckReport(check(FIRST), new Outcome.Held())));
  private static final Verdict NOBODY_KNOWS =
      new Verdict.Inconclusive(List.of(), new Verdict.Why("cap", List.of()));

  @Test
  void theReferencePassesAndNothingElseWillDo() {
    Expectation passes = new Expectation.Passes();
    assertEquals(Optional.empty(), passes.complaint(PASSED));
    assertTrue(passes.complaint(NOBODY_KNOWS).isPresent());
    assertTrue(passes.complaint(broken(FIRST, FindingCode.MISMATCH, "known")).isPresent());
  }

  @Test
  void aStarterIsTaughtByASentenceWrittenForIt() {
    Expectation teaches = new Expectation.Teaches();
    assertEquals(Optional.empty(), teaches.complaint(broken(FIRST, FindingCode.MISMATCH, "known")));
    assertEquals(Optional.empty(), teaches.complaint(broken(FIRST, FindingCode.NOT_WRITTEN, "")));
    assertTrue(teaches.complaint(broken(FIRST, FindingCode.THREW, "")).isPresent());
    assertTrue(teaches.complaint(PASSED).isPresent());
  }

  @Test
  void aRejectedSubmissionBreaksTheStatedCheckWithTheStatedFinding() {
    Verdict spent = broken(FIRST, FindingCode.WAKER_SPENT, "");
    assertEquals(
        Optional.empty(), refused(FIRST, Optional.of(FindingCode.WAKER_SPENT)).complaint(spent));
    assertEquals(Optional.empty(), refused(FIRST, Optional.empty()).complaint(spent));
    assertTrue(refused(SECOND, Optional.empty()).complaint(spent).isPresent());
    assertTrue(refused(FIRST, Optional.of(FindingCode.HANG)).complaint(spent).isPresent());
    assertTrue(refused(FIRST, Optional.empty()).complaint(NOBODY_KNOWS).isPresent());
  }

  @Test
  void aSentenceTheSpecDoesNotHaveIsAFaultOfTheContent() {
    assertEquals(
        Optional.empty(),
        Expectation.unknownSentence(broken(FIRST, FindingCode.MISMATCH, "known")));
    assertTrue(
        Expectation.unknownSentence(broken(FIRST, FindingCode.MISMATCH, "typo")).isPresent());
  }

  private static Expectation refused(CheckId check, Optional<FindingCode> finding) {
    return new Expectation.Refused(check, finding);
  }

  private static Verdict broken(CheckId check, FindingCode code, String says) {
    Finding finding = new Finding(code, new Says(says, List.of()), List.of(), new Evidence.None());
    Outcome outcome = new Outcome.Broken(List.of(finding));
    return new Verdict.Rejected(List.of(new CheckReport(check(check), outcome)), List.of());
  }

  private static CheckSpec check(CheckId id) {
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
}
