package learn.cli.usecase;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.NextView;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.ResetView;
import learn.cli.domain.view.SolutionView;
import learn.cli.domain.view.State;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner does of an evening, except checking. */
final class EveningTest {
  private static final Exercise FLAG_WITH_SENSOR =
      Courses.exercise(
          FLAG, Tier.CORE, 40, List.of("Work.java"), List.of("Sensor.java"), List.of());

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void sitDown() {
    room =
        new Room(
            folder,
            Courses.track(
                Courses.exercise(INTRO, Tier.OPTIONAL, 5),
                Courses.exercise(LAZY, Tier.CORE, 25),
                Courses.exercise(COUNT, Tier.CORE, 30),
                FLAG_WITH_SENSOR));
  }

  private Next next() {
    return new Next(room.desk(), room.setup(), room.scaffold(), Lang.EN);
  }

  private void pass(ExerciseId id) {
    room.journal().append(new Event.Attempted(id, "passed", "ab", List.of()));
  }

  private static ExerciseId id(NextView view) {
    return view.brief().orElseThrow().exercise().id();
  }

  private Path work(ExerciseId id) {
    return room.workspace.folder(id).resolve("Work.java");
  }

  @Test
  void nextMakesTheWorkspaceAndOpensTheFirst() {
    BriefView brief = next().next().brief().orElseThrow();
    assertEquals(INTRO, brief.exercise().id());
    assertEquals(State.OPENED, brief.state());
    assertEquals("brief ch00-intro", brief.brief());
    assertEquals(List.of(work(INTRO)), brief.files());
    assertTrue(brief.fresh());
    assertEquals("starter ch00-intro", Room.text(work(INTRO)));
    assertTrue(Files.exists(room.workspace.root().resolve("pom.xml")));
  }

  @Test
  void nextAgainShowsTheSameAndTouchesNothing() {
    next().next();
    Room.put(work(INTRO), "mine");
    BriefView brief = next().next().brief().orElseThrow();
    assertEquals(INTRO, brief.exercise().id());
    assertFalse(brief.fresh());
    assertEquals("mine", Room.text(work(INTRO)));
  }

  @Test
  void nextAfterAPassGoesOn() {
    next().next();
    pass(INTRO);
    assertEquals(LAZY, id(next().next()));
  }

  @Test
  void nextWithAnIdOpensAnyExerciseWithItsGivenFiles() {
    BriefView brief = next().next("ch03-flag").brief().orElseThrow();
    assertEquals(List.of(room.workspace.folder(FLAG).resolve("Sensor.java")), brief.given());
    assertEquals("given ch03-flag", Room.text(brief.given().getFirst()));
    assertEquals(FLAG, id(next().next()), "it is the current one now");
  }

  @Test
  void anUnknownIdMakesNothing() {
    assertThrows(TroubleException.class, () -> next().next("ch99-gone"));
    assertFalse(room.workspace.exists());
  }

  @Test
  void skipLeavesItForLater() {
    next().next();
    NextView view = next().skip();
    assertEquals(Optional.of(INTRO), view.skipped().map(Exercise::id));
    assertEquals(LAZY, id(view));
    assertEquals(LAZY, id(next().next()));
    assertEquals(State.SKIPPED, room.desk().standing().state(INTRO));
  }

  @Test
  void whenAllArePassedNextSaysSo() {
    List.of(INTRO, LAZY, COUNT, FLAG).forEach(this::pass);
    assertEquals(Optional.empty(), next().next().brief());
    TroubleException trouble = assertThrows(TroubleException.class, () -> next().skip());
    assertEquals("all-passed", trouble.key());
  }

  @Test
  void showWritesNothing() {
    BriefView brief = new Show(room.desk(), Lang.ZH).brief(Optional.of("ch01-lazy"));
    assertEquals("brief.zh ch01-lazy", brief.brief());
    assertEquals(State.NOT_OPENED, brief.state());
    assertFalse(room.workspace.exists());
    assertEquals(INTRO, new Show(room.desk(), Lang.EN).brief(Optional.empty()).exercise().id());
  }

  @Test
  void listHasEveryPartWithStates() {
    next().next();
    pass(INTRO);
    next().next();
    ListView list = new ListExercises(room.desk()).list();
    assertEquals(3, list.parts().size());
    assertEquals(State.PASSED, list.parts().get(0).rows().get(0).state());
    assertFalse(list.parts().get(0).rows().get(0).current());
    assertEquals(State.OPENED, list.parts().get(0).rows().get(1).state());
    assertTrue(list.parts().get(0).rows().get(1).current());
    assertEquals(List.of(), list.parts().get(2).rows(), "not shipped yet");
  }

  @Test
  void progressIsDerivedFromTheJournal() {
    next().next("ch01-lazy");
    room.clock.pass(Duration.ofMinutes(12));
    pass(LAZY);
    ProgressView view =
        new Progress(room.desk(), part -> false, room.clock, ZoneOffset.UTC).progress();
    assertEquals(1, view.passed());
    assertEquals(3, view.exercises());
    assertEquals(Duration.ofMinutes(12), view.spent());
  }

  @Test
  void resetPutsTheStarterBackAndKeepsWhatWasThere() {
    next().next("ch01-lazy");
    Room.put(work(LAZY), "mine");
    ResetView view = new Reset(room.desk(), room.scaffold()).reset("ch01-lazy");
    assertTrue(view.changed());
    assertEquals("starter ch01-lazy", Room.text(work(LAZY)));
    assertEquals("mine", Room.text(view.backup().orElseThrow().resolve("Work.java")));
    assertEquals(new Event.ResetDone(LAZY), room.journal().events().getLast());
  }

  @Test
  void resetOfAStarterChangesNothing() {
    next().next("ch01-lazy");
    ResetView view = new Reset(room.desk(), room.scaffold()).reset("ch01-lazy");
    assertFalse(view.changed());
    assertEquals(Optional.empty(), view.backup());
    assertEquals(new Event.Opened(LAZY), room.journal().events().getLast());
  }

  @Test
  void resetBringsALostFileBack() throws Exception {
    next().next("ch01-lazy");
    Files.delete(work(LAZY));
    ResetView view = new Reset(room.desk(), room.scaffold()).reset("ch01-lazy");
    assertTrue(view.changed());
    assertEquals(Optional.empty(), view.backup(), "there was nothing to back up");
    assertEquals("starter ch01-lazy", Room.text(work(LAZY)));
  }

  private SolutionView solution(boolean giveUp) {
    return new Solution(room.desk(), Lang.ZH).solution("ch01-lazy", giveUp);
  }

  @Test
  void theSolutionIsClosedBeforeAPass() {
    next().next("ch01-lazy");
    SolutionView view = solution(false);
    assertEquals(List.of(), view.reference());
    assertEquals(Optional.of(Solution.NOT_PASSED), view.refusedBecause());
    assertEquals(List.of(new Event.Opened(LAZY)), room.journal().events());
  }

  @Test
  void givingUpIsRecordedOnceAndOpensItWithoutTheWrongTurns() {
    next().next("ch01-lazy");
    assertEquals("reference ch01-lazy", solution(true).reference().getFirst().text());
    assertEquals("notes.zh ch01-lazy", solution(true).notes());
    assertEquals(List.of(), solution(false).rejected());
    assertEquals(List.of(new Event.Opened(LAZY), new Event.GaveUp(LAZY)), room.journal().events());
  }

  @Test
  void givingUpNeedsAWorkspaceToRecordItIn() {
    assertEquals("no-workspace", assertThrows(TroubleException.class, () -> solution(true)).key());
    assertFalse(room.workspace.exists());
  }

  @Test
  void afterAPassTheWrongTurnsAreThereToo() {
    next().next("ch01-lazy");
    pass(LAZY);
    SolutionView view = solution(true);
    assertEquals("rejected ch01-lazy", view.rejected().getFirst().files().getFirst().text());
    assertEquals(Optional.empty(), view.refusedBecause());
    assertFalse(room.desk().standing().gaveUp(LAZY));
  }
}
