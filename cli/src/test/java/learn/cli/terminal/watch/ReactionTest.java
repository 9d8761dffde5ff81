package learn.cli.terminal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.CheckId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.domain.view.AllRow;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.State;
import learn.cli.progress.Courses;
import learn.cli.terminal.SampleChecks;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.watch.WatchModel.Doing;
import learn.cli.text.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReactionTest {
  private static final Exercise EXERCISE = Courses.exercise(Courses.COUNT, Tier.CORE, 30);
  private static final CheckView VIEW = SampleChecks.passed();

  private WatchModel model = WatchModel.opened(EXERCISE, 7, new Panel.Verdict(), Optional.empty());

  private List<Effect> after(WatchInput input) {
    Reaction reaction = Reaction.to(input, model);
    model = reaction.model();
    return reaction.effects();
  }

  private List<Effect> key(String letter) {
    return after(new WatchInput.Pressed(new Key.Typed(letter.codePointAt(0))));
  }

  private List<Effect> key(Key key) {
    return after(new WatchInput.Pressed(key));
  }

  @Test
  void aSaveAsksForACheckOfWhatHasChanged() {
    assertEquals(List.of(new Effect.Check(false)), after(new WatchInput.Saved()));
  }

  @Test
  void anAttemptIsFollowedToItsVerdict() {
    after(new WatchInput.Begun(8, 0));
    assertInstanceOf(Doing.Compiling.class, model.doing());
    after(new WatchInput.Told(8, new CheckEvent.Started(new CheckId("zero"))));
    assertEquals(new Doing.Running("zero", 0, 0), model.doing());
    after(new WatchInput.Ended(8, VIEW));
    assertEquals(Optional.of(VIEW), model.last());
    assertInstanceOf(Doing.Waiting.class, model.doing());
  }

  @Test
  void whatWasWrittenDownChangesNothingOnTheScreen() {
    WatchModel before = model;
    assertEquals(List.of(), after(new WatchInput.Recorded()));
    assertEquals(before, model);
  }

  @Test
  void whatAnOlderAttemptSaysIsPassedOver() {
    after(new WatchInput.Begun(8, 0));
    after(new WatchInput.Begun(9, 0));
    after(new WatchInput.Ended(8, VIEW));
    assertEquals(Optional.empty(), model.last());
    assertInstanceOf(Doing.Compiling.class, model.doing());
  }

  @Test
  void aVerdictComesToTheFrontAndIsSeenFromItsTop() {
    key("?");
    key(Key.Named.DOWN);
    after(new WatchInput.Begun(8, 0));
    after(new WatchInput.Ended(8, VIEW));
    assertEquals(new Panel.Verdict(), model.panel());
    assertEquals(0, model.scroll());
  }

  @ParameterizedTest
  @CsvSource({
    "n,Next",
    "b,ShowBrief",
    "h,ShowHint",
    "l,ShowList",
    "s,ShowSolution",
    "e,Edit",
    "g,SwitchLanguage",
    "c,Check",
    "a,CheckAll",
    "q,Quit"
  })
  void eachKeyHasOneEffect(String letter, String effect) {
    assertEquals(
        List.of(effect), key(letter).stream().map(e -> e.getClass().getSimpleName()).toList());
  }

  @Test
  void otherKeysDoNothing() {
    assertEquals(List.of(), key("x"));
    assertEquals(List.of(), key("你"));
  }

  @Test
  void resetAsksFirst() {
    assertEquals(List.of(), key("r"));
    assertEquals(new Panel.AskReset(), model.panel());
    assertEquals(List.of(), key("n"));
    assertEquals(new Panel.Verdict(), model.panel());
    key("r");
    assertEquals(List.of(new Effect.Reset()), key("y"));
  }

  @Test
  void whileAskedTheKeysOfCommandsMeanNo() {
    key("r");
    assertEquals(List.of(), key("q"));
  }

  private void picking() {
    List<ListView.Row> rows =
        List.of(
            new ListView.Row(Courses.exercise(Courses.LAZY, Tier.CORE, 25), State.PASSED, false),
            new ListView.Row(EXERCISE, State.OPENED, true),
            new ListView.Row(Courses.exercise(Courses.FLAG, Tier.CORE, 40), State.OPENED, false));
    ListView list =
        new ListView(List.of(new ListView.PartRows(Courses.track().parts().getFirst(), rows)));
    model = model.panel(new Panel.Picking(list, "", 0));
  }

  @Test
  void arrowsAndEnterOpenAnExercise() {
    picking();
    key(Key.Named.DOWN);
    key(Key.Named.DOWN);
    key(Key.Named.DOWN);
    assertEquals(List.of(new Effect.Open(Courses.FLAG)), key(Key.Named.ENTER));
  }

  @Test
  void typingNarrowsTheListDown() {
    picking();
    key("C");
    key("o");
    assertEquals(List.of(new Effect.Open(Courses.COUNT)), key(Key.Named.ENTER));
    key("z");
    assertEquals(List.of(), key(Key.Named.ENTER));
    key(Key.Named.BACKSPACE);
    assertEquals(List.of(new Effect.Open(Courses.COUNT)), key(Key.Named.ENTER));
  }

  @Test
  void lettersOfCommandsAreTextWhilePicking() {
    picking();
    assertEquals(List.of(), key("q"));
    assertEquals("q", assertInstanceOf(Panel.Picking.class, model.panel()).typed());
    key(Key.Named.ESCAPE);
    assertEquals(new Panel.Verdict(), model.panel());
  }

  @Test
  void checkAllShowsEachAsItEnds() {
    AllRow row = AllRow.of(VIEW.attempt());
    after(new WatchInput.Begun(8, 2));
    assertEquals(new Panel.All(List.of(), 2), model.panel());
    after(new WatchInput.OneOfAll(8, row));
    assertEquals(new Panel.All(List.of(row), 2), model.panel());
    after(new WatchInput.AllEnded(8, List.of(row, row)));
    assertInstanceOf(Doing.Waiting.class, model.doing());
  }

  @Test
  void scrollingStopsAtTheTop() {
    key(Key.Named.UP);
    assertEquals(0, model.scroll());
    key(Key.Named.PAGE_DOWN);
    key(Key.Named.UP);
    assertEquals(9, model.scroll());
  }

  @Test
  void whatIsInTheWayIsShownAndNothingRuns() {
    after(new WatchInput.Begun(8, 0));
    after(new WatchInput.Refused(Trouble.of("file-missing", "a", "b")));
    assertInstanceOf(Panel.InTheWay.class, model.panel());
    assertInstanceOf(Doing.Waiting.class, model.doing());
  }

  @Test
  void leaving() {
    assertEquals(List.of(new Effect.Quit(false)), key(Key.Named.LEAVE));
    assertEquals(List.of(new Effect.Quit(false)), after(new WatchInput.InputEnded()));
    assertEquals(List.of(new Effect.Quit(true)), after(new WatchInput.WorkspaceGone()));
    picking();
    assertEquals(List.of(new Effect.Quit(false)), key(Key.Named.LEAVE));
  }
}
