package learn.cli.progress.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.progress.Courses;
import learn.cli.progress.Tick;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScaffoldTest {
  private static final Exercise FLAG =
      Courses.exercise(
          Courses.FLAG, Tier.CORE, 40, List.of("Flag.java"), List.of("Sensor.java"), List.of());
  private static final List<SourceFile> STARTER = List.of(file("Flag.java", "starter"));

  @TempDir Path folder;
  private Workspace workspace;
  private Archive archive;
  private Scaffold scaffold;
  private Path sources;

  @BeforeEach
  void workspace() {
    workspace = new Workspace(folder.resolve("ws"));
    archive = new Archive(workspace, new Tick());
    scaffold = new Scaffold(workspace, archive);
    sources = workspace.folder(Courses.FLAG);
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile("ch03_flag/" + name, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(sources.resolve(name));
  }

  private List<Path> backups() throws IOException {
    Path shelf = workspace.root().resolve(".learn/backup/ch03-flag");
    if (Files.notExists(shelf)) return List.of();
    try (Stream<Path> folders = Files.list(shelf)) {
      return folders.sorted().toList();
    }
  }

  @Test
  void theStarterIsWrittenOnce() throws IOException {
    assertTrue(scaffold.starter(FLAG, STARTER));
    assertEquals("starter", text("Flag.java"));
    Files.writeString(sources.resolve("Flag.java"), "mine");
    assertFalse(scaffold.starter(FLAG, STARTER));
    assertEquals("mine", text("Flag.java"));
  }

  @Test
  void aLinkThatLeadsNowhereIsTheLearnersToo() throws IOException {
    Files.createDirectories(sources);
    Path link = sources.resolve("Flag.java");
    Files.createSymbolicLink(link, folder.resolve("nowhere"));
    assertFalse(scaffold.starter(FLAG, STARTER));
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.notExists(folder.resolve("nowhere")));
  }

  @Test
  void noHalfFilesAreLeftBehind() throws IOException {
    scaffold.starter(FLAG, STARTER);
    try (Stream<Path> files = Files.list(sources)) {
      assertEquals(List.of(sources.resolve("Flag.java")), files.toList());
    }
  }

  @Test
  void aGivenFileFollowsTheCourse() throws IOException {
    scaffold.given(FLAG, List.of(file("Sensor.java", "one")));
    scaffold.given(FLAG, List.of(file("Sensor.java", "two")));
    assertEquals("two", text("Sensor.java"));
    assertEquals(List.of(), backups());
  }

  @Test
  void aGivenFileTheLearnerChangedIsBackedUpFirst() throws IOException {
    scaffold.given(FLAG, List.of(file("Sensor.java", "one")));
    Files.writeString(sources.resolve("Sensor.java"), "mine");
    scaffold.given(FLAG, List.of(file("Sensor.java", "one")));
    assertEquals("one", text("Sensor.java"));
    assertEquals("mine", Files.readString(backups().getFirst().resolve("Sensor.java")));
  }

  @Test
  void resetBacksUpEverythingFirst() throws IOException {
    scaffold.starter(FLAG, STARTER);
    Files.writeString(sources.resolve("Flag.java"), "mine");
    Files.writeString(sources.resolve("Own.java"), "own");
    Files.writeString(sources.resolve("notes.txt"), "notes");
    Files.writeString(sources.resolve("Sensor.java"), "given");
    Path backup = scaffold.reset(FLAG, STARTER).orElseThrow();
    assertEquals(List.of(backup), backups());
    assertEquals("2026-11-21T11-02-03Z", backup.getFileName().toString());
    assertEquals("mine", Files.readString(backup.resolve("Flag.java")));
    assertEquals("own", Files.readString(backup.resolve("Own.java")));
    assertEquals("notes", Files.readString(backup.resolve("notes.txt")));
    assertEquals("starter", text("Flag.java"));
    assertEquals("notes", text("notes.txt"));
    assertTrue(Files.exists(sources.resolve("Sensor.java")), "the course's own stays");
    assertTrue(Files.notExists(sources.resolve("Own.java")), "it would not fit the starter");
  }

  @Test
  void twoBackupsInOneSecondAreTwo() throws IOException {
    for (String text : List.of("one", "two")) {
      scaffold.starter(FLAG, STARTER);
      Files.writeString(sources.resolve("Flag.java"), text);
      scaffold.reset(FLAG, STARTER);
    }
    assertEquals("one", Files.readString(backups().get(0).resolve("Flag.java")));
    assertEquals("two", Files.readString(backups().get(1).resolve("Flag.java")));
  }

  @Test
  void resetReplacesALinkAndNotWhatItLeadsTo() throws IOException {
    Files.createDirectories(sources);
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "theirs");
    Files.createSymbolicLink(sources.resolve("Flag.java"), elsewhere);
    scaffold.reset(FLAG, STARTER);
    assertEquals("starter", text("Flag.java"));
    assertEquals("theirs", Files.readString(elsewhere));
  }

  @Test
  void theStarterStandsUntilSomethingChanges() throws IOException {
    assertFalse(scaffold.stands(FLAG, STARTER));
    scaffold.starter(FLAG, STARTER);
    assertTrue(scaffold.stands(FLAG, STARTER));
    Files.writeString(sources.resolve("Own.java"), "own");
    assertFalse(scaffold.stands(FLAG, STARTER));
  }

  private static Submission passed(SourceFile... files) {
    return new Submission(Courses.FLAG, List.of(files), Digest.of(List.of(files)));
  }

  private Archive.Kept kept(Submission submission) {
    return archive.passed(Courses.FLAG, submission.hash());
  }

  @Test
  void whatPassedIsKeptAndComesBack() {
    Submission submission = passed(file("Flag.java", "passed"), file("Own.java", "own\r\n是"));
    assertEquals(new Archive.Kept.Gone(), kept(submission));
    archive.keepPassed(submission);
    archive.keepPassed(submission);
    assertEquals(new Archive.Kept.Whole(submission), kept(submission));
  }

  @Test
  void aKillWhileKeepingLeavesNothingHalf() throws IOException {
    Submission submission = passed(file("Flag.java", "passed"));
    Path half = workspace.root().resolve(".learn/passed/ch03-flag/." + submission.hash());
    Files.createDirectories(half);
    Files.writeString(half.resolve("Old.java"), "from an attempt to keep that was killed");
    assertEquals(new Archive.Kept.Gone(), kept(submission));
    archive.keepPassed(submission);
    assertEquals(new Archive.Kept.Whole(submission), kept(submission));
  }

  @Test
  void whatWasAlteredInItsPlaceDidNotPass() throws IOException {
    Submission submission = passed(file("Flag.java", "passed"));
    archive.keepPassed(submission);
    Path shelf = workspace.root().resolve(".learn/passed/ch03-flag");
    Path file = shelf.resolve(submission.hash()).resolve("Flag.java");
    for (String other : List.of("passes", "")) {
      Files.writeString(file, other);
      assertEquals(new Archive.Kept.Altered(), kept(submission));
    }
    Files.write(file, new byte[] {(byte) 0xff});
    assertEquals(new Archive.Kept.Altered(), kept(submission));
    archive.keepPassed(submission);
    assertEquals(new Archive.Kept.Whole(submission), kept(submission));
    assertTrue(Files.exists(shelf.resolve(submission.hash() + "-altered-1/Flag.java")));
  }

  @Test
  void oneFileMoreOrLessDidNotPassEither() throws IOException {
    Submission submission = passed(file("Flag.java", "passed"));
    archive.keepPassed(submission);
    Path folder = workspace.root().resolve(".learn/passed/ch03-flag").resolve(submission.hash());
    Path more = Files.writeString(folder.resolve("More.java"), "class More {}");
    assertEquals(new Archive.Kept.Altered(), kept(submission));
    Files.delete(more);
    assertEquals(new Archive.Kept.Whole(submission), kept(submission));
    Files.createDirectory(folder.resolve("sub"));
    assertEquals(new Archive.Kept.Altered(), kept(submission));
  }
}
