package learn.cli.progress;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.State;
import org.junit.jupiter.api.Test;

final class StandingTest {
  private static Standing after(Event... events) {
    return Standing.of(List.of(events), Courses.track());
  }

  private static Optional<ExerciseId> current(Event... events) {
    return after(events).current().map(Exercise::id);
  }

  private static Event open(ExerciseId id) {
    return new Event.Opened(id);
  }

  private static Event pass(ExerciseId id) {
    return new Event.Attempted(id, "passed", "ab12", List.of());
  }

  private static Event reject(ExerciseId id, String... checks) {
    return new Event.Attempted(
        id, "rejected", "ab13", List.of(checks).stream().map(CheckId::new).toList());
  }

  @Test
  void atFirstTheFirstOne() {
    assertEquals(Optional.of(INTRO), current());
  }

  @Test
  void theOneOpenedLastAndNotPassed() {
    assertEquals(Optional.of(LAZY), current(open(COUNT), open(LAZY)));
    assertEquals(Optional.of(COUNT), current(open(LAZY), open(COUNT), reject(LAZY)));
    assertEquals(Optional.of(COUNT), current(open(COUNT), open(LAZY), pass(LAZY)));
  }

  @Test
  void elseTheFirstUnpassedInTrackOrder() {
    assertEquals(Optional.of(LAZY), current(open(INTRO), pass(INTRO)));
    assertEquals(Optional.of(INTRO), current(open(COUNT), pass(COUNT)));
  }

  @Test
  void aSkippedOneIsPassedOverUntilItIsOpenedAgain() {
    Event skip = new Event.Skipped(INTRO);
    assertEquals(Optional.of(LAZY), current(open(INTRO), skip));
    assertEquals(State.SKIPPED, after(open(INTRO), skip).state(INTRO));
    assertEquals(Optional.of(INTRO), current(skip, open(LAZY), open(INTRO)));
  }

  @Test
  void oneGivenUpCanBeSkippedToo() {
    assertEquals(
        Optional.of(LAZY), current(open(INTRO), new Event.GaveUp(INTRO), new Event.Skipped(INTRO)));
  }

  @Test
  void whenOnlySkippedOnesAreLeftTheyComeBackInTurn() {
    Event[] events = {
      pass(LAZY), pass(COUNT), new Event.Skipped(FLAG), new Event.Skipped(INTRO),
    };
    assertEquals(Optional.of(FLAG), current(events));
  }

  @Test
  void atTheEndNothing() {
    assertEquals(Optional.empty(), current(pass(INTRO), pass(LAZY), pass(COUNT), pass(FLAG)));
  }

  @Test
  void whatWasPassedStaysPassed() {
    Standing standing =
        after(
            open(LAZY),
            pass(LAZY),
            reject(LAZY, "x"),
            open(LAZY),
            new Event.Skipped(LAZY),
            new Event.GaveUp(LAZY),
            new Event.ResetDone(LAZY));
    assertTrue(standing.passed(LAZY));
    assertEquals(State.PASSED, standing.state(LAZY));
    assertEquals(Optional.of("ab12"), standing.passedWith(LAZY));
    assertFalse(standing.gaveUp(LAZY));
  }

  @Test
  void anExerciseTheTrackDoesNotHaveCountsForNothing() {
    assertEquals(Optional.of(INTRO), current(open(new ExerciseId("ch99-gone"))));
  }

  @Test
  void statesFollowTheEvents() {
    assertEquals(State.NOT_OPENED, after().state(LAZY));
    assertEquals(State.OPENED, after(open(LAZY)).state(LAZY));
    assertEquals(State.TRIED, after(open(LAZY), reject(LAZY)).state(LAZY));
    assertEquals(State.GAVE_UP, after(open(LAZY), new Event.GaveUp(LAZY)).state(LAZY));
    assertEquals(State.PASSED, after(new Event.GaveUp(LAZY), pass(LAZY)).state(LAZY));
  }

  @Test
  void anInconclusiveAttemptLeavesNoTrace() {
    Event ours = new Event.Attempted(LAZY, "inconclusive", "ab", List.of(new CheckId("y")));
    Standing standing = after(open(LAZY), ours);
    assertEquals(State.OPENED, standing.state(LAZY));
    assertEquals(List.of(), standing.brokenLast(LAZY));
    assertEquals(List.of(new CheckId("x")), after(reject(LAZY, "x"), ours).brokenLast(LAZY));
  }

  @Test
  void brokenLastIsOfTheLastRejectedAttempt() {
    assertEquals(
        List.of(new CheckId("b"), new CheckId("a")),
        after(reject(LAZY, "x"), reject(LAZY, "b", "a")).brokenLast(LAZY));
    assertEquals(List.of(), after(reject(LAZY, "x"), pass(LAZY)).brokenLast(LAZY));
    assertEquals(List.of(), after(reject(LAZY, "x"), new Event.ResetDone(LAZY)).brokenLast(LAZY));
  }

  @Test
  void aHintIsSeenOnce() {
    Event.Hinted one = new Event.Hinted(LAZY, 1, Optional.empty());
    Event.Hinted two = new Event.Hinted(LAZY, 2, Optional.of(new CheckId("x")));
    assertEquals(List.of(two, one), after(two, one, two).hints(LAZY));
  }

  @Test
  void theLanguageIsTheOneAskedForLast() {
    assertEquals(Optional.empty(), Standing.lang(List.of(open(LAZY))));
    List<Event> events = List.of(new Event.LangChosen(Lang.ZH), new Event.LangChosen(Lang.EN));
    assertEquals(Optional.of(Lang.EN), Standing.lang(events));
  }

  private static Event.Attempted judged(String verdict, String hash) {
    return new Event.Attempted(LAZY, verdict, hash, Optional.of("77ab"), List.of());
  }

  @Test
  void theLastVerdictIsRememberedWithWhoGaveIt() {
    assertEquals(Optional.empty(), after(open(LAZY)).lastVerdict(LAZY));
    Event.Attempted pass = judged("passed", "ab");
    Event.Attempted typo = judged("uncompilable", "ac");
    assertEquals(Optional.of(typo), after(open(LAZY), pass, typo).lastVerdict(LAZY));
    assertEquals(
        Optional.of(pass), after(pass, new Event.ResetDone(LAZY), open(LAZY)).lastVerdict(LAZY));
  }

  @Test
  void whatEndedWithoutAVerdictIsNotSettledByAnOlderOne() {
    assertEquals(
        Optional.empty(),
        after(judged("passed", "ab"), judged("inconclusive", "ab")).lastVerdict(LAZY));
  }
}
