package learn.cli.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.workspace.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is run again, and what need not be. */
final class CheckAllTest {
  private static final ExerciseId LAZY = Courses.LAZY;
  private static final ExerciseId COUNT = Courses.COUNT;

  @TempDir Path folder;
  private Room room;
  private String judge = "77ab";

  @BeforeEach
  void open() {
    room = new Room(folder, Courses.track());
    room.setup().bring();
    for (ExerciseId id : List.of(COUNT, LAZY)) {
      Exercise exercise = room.desk().named(id.value());
      room.journal().append(new Event.Opened(id));
      Room.put(room.workspace.folder(id).resolve(exercise.files().getFirst()), "class Work {}");
    }
  }

  private void verdict(ExerciseId id, String verdict, CheckId... broken) {
    String hash = new Sources(room.workspace).snapshot(room.desk().named(id.value())).hash();
    Event attempt = new Event.Attempted(id, verdict, hash, Optional.of(judge), List.of(broken));
    room.journal().append(attempt);
  }

  private CheckAll.Plan plan() {
    CheckAll all =
        new CheckAll(new Sources(room.workspace), room.desk().course()::givenNames, _ -> judge);
    return all.plan(room.desk().standing(), room.desk().track().ids());
  }

  @Test
  void whatHasNoVerdictIsRunInTheTracksOrder() {
    assertEquals(List.of(LAZY, COUNT), plan().changed());
    assertEquals(List.of(LAZY, COUNT), plan().opened());
  }

  @Test
  void whatHasNotChangedIsRemembered() {
    CheckId zero = new CheckId("zero");
    verdict(COUNT, "rejected", zero);
    verdict(LAZY, "passed");
    assertEquals(List.of(), plan().changed());
    AllRow row = new AllRow(COUNT, "rejected", List.of(zero), true);
    assertEquals(row, plan().unchanged().get(COUNT));
    assertTrue(plan().unchanged().get(LAZY).passed());
  }

  @Test
  void anotherTextIsAChange() {
    verdict(COUNT, "passed");
    verdict(LAZY, "passed");
    Room.put(room.workspace.folder(COUNT).resolve("Mine.java"), "class Mine {}");
    assertEquals(List.of(COUNT), plan().changed());
  }

  @Test
  void anotherGraderIsAChange() {
    verdict(LAZY, "passed");
    judge = "77ac";
    assertEquals(List.of(LAZY, COUNT), plan().changed());
  }

  @Test
  void whereTheJournalDoesNotTellWhoJudgedItIsRun() {
    String hash = new Sources(room.workspace).snapshot(room.desk().named("ch01-lazy")).hash();
    room.journal().append(new Event.Attempted(LAZY, "passed", hash, List.of()));
    assertEquals(List.of(LAZY, COUNT), plan().changed());
  }

  @Test
  void noVerdictIsNotRemembered() {
    verdict(LAZY, "passed");
    verdict(LAZY, "inconclusive");
    assertEquals(List.of(LAZY, COUNT), plan().changed());
  }
}
