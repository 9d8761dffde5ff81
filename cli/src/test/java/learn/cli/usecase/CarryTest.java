package learn.cli.usecase;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static learn.cli.progress.Courses.buildingOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.Submission;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Sources;
import learn.cli.usecase.carry.OwnWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose code lies under {@code ch03-flag}, and what an editor sees of it. */
final class CarryTest {
  private static final Exercise TOP = buildingOn(FLAG, COUNT);

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void sitDown() {
    room =
        new Room(
            folder,
            Courses.track(buildingOn(INTRO), buildingOn(LAZY), buildingOn(COUNT, LAZY), TOP));
  }

  private void opens(ExerciseId id) {
    new Next(room.desk(), room.setup(), room.scaffold(), Lang.EN).next(id.value());
  }

  private Path work(ExerciseId id) {
    return room.workspace.folder(id).resolve("Work.java");
  }

  private Archive archive() {
    return room.scaffold().archive();
  }

  private String passes(ExerciseId id, String text) {
    Room.put(work(id), text);
    Submission submission = new Sources(room.workspace).snapshot(buildingOn(id));
    archive().keepPassed(submission);
    room.journal().append(new Event.Attempted(id, "passed", submission.hash(), List.of()));
    return submission.hash();
  }

  /** Exercise → whose code, and its text. */
  private Map<String, String> under() {
    Map<String, String> found = new TreeMap<>();
    for (Carried one : new OwnWork(room.desk(), archive()).under(TOP))
      found.put(one.id().value(), one.whose().word() + ": " + one.sources().getFirst().text());
    return found;
  }

  @Test
  void theReferenceWhereNothingPassed() {
    assertEquals(
        Map.of(
            "ch01-lazy", "reference not-passed: reference ch01-lazy",
            "ch02-countdown", "reference not-passed: reference ch02-countdown"),
        under());
  }

  @Test
  void whatPassedLastAndNotWhatStandsInTheFiles() {
    passes(LAZY, "first");
    String hash = passes(LAZY, "second");
    assertEquals("own " + hash + ": second", under().get("ch01-lazy"));
    Room.put(work(LAZY), "third, and not passed");
    assertEquals("own " + hash + " changed: second", under().get("ch01-lazy"));
  }

  @Test
  void aCopyThatIsGoneOrAlteredGivesWay() throws IOException {
    String hash = passes(LAZY, "own");
    Path kept = room.workspace.root().resolve(".learn/passed/ch01-lazy").resolve(hash);
    Room.put(kept.resolve("Work.java"), "0wn");
    assertEquals("reference altered: reference ch01-lazy", under().get("ch01-lazy"));
    Files.delete(kept.resolve("Work.java"));
    Files.delete(kept);
    assertEquals("reference gone: reference ch01-lazy", under().get("ch01-lazy"));
  }

  @Test
  void anEditorFindsStartersOfWhatWasNeverOpened() {
    opens(FLAG);
    assertEquals("starter ch02-countdown", Room.text(work(COUNT)));
    assertEquals("starter ch01-lazy", Room.text(work(LAZY)));
    assertFalse(Files.exists(work(INTRO)), "it is not reached");
    assertFalse(room.desk().standing().opened(LAZY));
  }

  @Test
  void whatIsTheirsIsLeftAlone() {
    Room.put(work(LAZY), "theirs");
    Path beside = room.workspace.folder(COUNT).resolve("Mine.java");
    Room.put(beside, "theirs too");
    opens(FLAG);
    assertEquals("theirs", Room.text(work(LAZY)));
    assertFalse(Files.exists(work(COUNT)), "a folder with sources is theirs to fill");
  }

  @Test
  void whatPassedComesBackWhereItsFilesAreGone() throws IOException {
    passes(LAZY, "own");
    Files.delete(work(LAZY));
    opens(FLAG);
    assertEquals("own", Room.text(work(LAZY)));
  }
}
