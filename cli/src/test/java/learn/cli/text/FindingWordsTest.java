package learn.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.Lang;
import learn.cli.domain.Localized;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Says;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
  private static final CheckSpec CHECK =
      new CheckSpec(
          new CheckId("spurious"),
          CheckKind.STEPPED,
          List.of(),
          new Localized("Spurious", "虚假唤醒"),
          new Localized("Being polled proves nothing.", "被 poll 说明不了什么。"),
          Map.of("early", new Localized("Ready after {0} polls.", "poll {0} 次就 Ready 了。")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final FindingWords en = new FindingWords(Sentences.in(Lang.EN));
  private final FindingWords zh = new FindingWords(Sentences.in(Lang.ZH));

  private static Finding finding(FindingCode code, Says says, Evidence evidence) {
    return new Finding(code, says, List.of(), evidence);
  }

  @Test
  void theSentenceTheGraderChoseComesFirst() {
    Finding early =
        finding(
            FindingCode.MISMATCH, new Says("early", List.of("2")), new Evidence.Values("a", "b"));
    assertEquals("Ready after 2 polls.", en.headline(early, Optional.of(CHECK)));
    assertEquals("poll 2 次就 Ready 了。", zh.headline(early, Optional.of(CHECK)));
  }

  @Test
  void withoutThatSentenceTheCodeSpeaks() {
    Finding unknown =
        finding(FindingCode.MISMATCH, new Says("gone", List.of()), new Evidence.None());
    assertEquals(
        "What came out is not what this check expects.", en.headline(unknown, Optional.of(CHECK)));
  }

  @Test
  void factsFillTheHeadlineOnlyWhenTheyAreAllThere() {
    Finding full =
        finding(FindingCode.WAKER_LEAK, Says.NOTHING, new Evidence.Facts(List.of("waiter", "17")));
    Finding partly =
        finding(FindingCode.WAKER_LEAK, Says.NOTHING, new Evidence.Facts(List.of("waiter")));
    assertEquals(
        "`waiter` still holds 17 clones of its waker.", en.headline(full, Optional.empty()));
    assertEquals("Waker clones were left behind.", en.headline(partly, Optional.empty()));
    assertTrue(en.tellsFacts(full));
    assertFalse(en.tellsFacts(partly));
  }

  @Test
  void aRuleOfTheSourceHasItsOwnSentence() {
    Finding lab =
        finding(
            FindingCode.RULE,
            new Says("forbid-type", List.of("learn.kit.sim.Lab")),
            new Evidence.Facts(List.of("learn.kit.sim.Lab")));
    assertEquals(
        "`learn.kit.sim.Lab` has no place in this exercise.", en.headline(lab, Optional.empty()));
  }

  @Test
  void aBrokenContractTeachesItsOwnRule() {
    Finding spent = finding(FindingCode.WAKER_SPENT, Says.NOTHING, new Evidence.None());
    Finding value = finding(FindingCode.MISMATCH, Says.NOTHING, new Evidence.None());
    assertTrue(en.rule(spent, Optional.of(CHECK)).contains("borrowed"));
    assertEquals("Being polled proves nothing.", en.rule(value, Optional.of(CHECK)));
  }

  @Test
  void bracesOfJavaStayAsTheyAre() {
    assertEquals("{ return x; } {1}", Fill.in("{ return {0}; } {1}", List.of("x")));
    assertEquals("a$1\\b", Fill.in("{0}", List.of("a$1\\b")));
  }

  @Test
  void aReasonNobodyWroteASentenceForIsStillNamed() {
    VerdictWords words = new VerdictWords(Sentences.in(Lang.EN));
    String why = words.why(new Verdict.Why("moon-phase", List.of()));
    assertEquals("The grader could not come to a verdict (moon-phase).", why);
  }

  @Test
  void adviceWithoutItsSentenceIsNoAdvice() {
    assertEquals(Optional.empty(), Advice.in(Lang.EN).sentence("help.no-such", List.of()));
  }
}
