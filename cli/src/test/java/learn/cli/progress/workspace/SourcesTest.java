package learn.cli.progress.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.progress.Courses;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  private static final Exercise FLAG =
      Courses.exercise(
          Courses.FLAG, Tier.CORE, 40, List.of("Flag.java"), List.of("Sensor.java"), List.of());

  @TempDir Path folder;
  private Workspace workspace;
  private Path sources;

  @BeforeEach
  void write() throws IOException {
    workspace = new Workspace(folder.resolve("ws"));
    sources = Files.createDirectories(workspace.folder(Courses.FLAG));
    write("Flag.java", "class Flag {}\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name), text);
  }

  private Submission snapshot() {
    return new Sources(workspace).snapshot(FLAG);
  }

  private TroubleException trouble() {
    return assertThrows(TroubleException.class, this::snapshot);
  }

  private List<String> paths() {
    return snapshot().files().stream().map(SourceFile::path).toList();
  }

  @Test
  void theNamedFilesFirstThenTheLearnersOwn() throws IOException {
    write("Zed.java", "class Zed {}");
    write("Also.java", "class Also {}");
    write("Sensor.java", "given: taken from the course, not from here");
    write(".#Flag.java", "an editor's");
    write("Flag.java~", "an editor's");
    write("notes.txt", "mine");
    Files.createDirectories(sources.resolve("Folder.java"));
    assertEquals(
        List.of("ch03_flag/Flag.java", "ch03_flag/Also.java", "ch03_flag/Zed.java"), paths());
  }

  @Test
  void theHashIsOfPathsAndTexts() throws IOException {
    String first = snapshot().hash();
    assertTrue(first.matches("[0-9a-f]{12}"), first);
    assertEquals(first, snapshot().hash());
    write("Flag.java", "class Flag {}\r\n");
    assertEquals(first, snapshot().hash(), "line ends say nothing");
    write("Flag.java", "class Flag { }\n");
    assertNotEquals(first, snapshot().hash());
  }

  @Test
  void theBorderBetweenFilesCounts() throws IOException {
    write("A.java", "ab");
    write("B.java", "c");
    String first = snapshot().hash();
    write("A.java", "a");
    write("B.java", "bc");
    assertNotEquals(first, snapshot().hash());
  }

  @Test
  void aMissingFileIsNamedWithItsExercise() throws IOException {
    Files.delete(sources.resolve("Flag.java"));
    assertEquals("file-missing", trouble().key());
    assertEquals(List.of("src/ch03_flag/Flag.java", "ch03-flag"), trouble().facts());
  }

  @Test
  void bytesThatAreNotUtf8AreLocated() throws IOException {
    byte[] latin = "class Flag {\n  // 是 gr\u00fc\u00df\n}".getBytes(StandardCharsets.UTF_8);
    byte[] broken = latin.clone();
    broken["class Flag {\n  // 是 gr".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xfc;
    Files.write(sources.resolve("Flag.java"), broken);
    assertEquals("file-not-utf8", trouble().key());
    assertEquals(List.of("src/ch03_flag/Flag.java:2:10"), trouble().facts());
  }

  @Test
  void aCharacterCutAtTheEndIsLocatedToo() throws IOException {
    Files.write(sources.resolve("Flag.java"), new byte[] {'a', (byte) 0xe6, (byte) 0x98});
    assertEquals(List.of("src/ch03_flag/Flag.java:1:2"), trouble().facts());
  }

  @Test
  void anyUtf8ComesBackAsItWas() throws IOException {
    long seed = System.nanoTime();
    System.out.println("SourcesTest round trip: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(50); i > 0; i--)
        text.appendCodePoint(
            random.nextBoolean() ? random.nextInt(0xd800) : 0x1f300 + random.nextInt(99));
      write("Flag.java", "x" + text);
      assertEquals("x" + text, snapshot().files().getFirst().text(), "seed " + seed);
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    write("Flag.java", "\uFEFFclass Flag {}");
    assertEquals("class Flag {}", snapshot().files().getFirst().text());
  }

  @Test
  void whatIsTooLargeIsNotRead() throws IOException {
    write("Flag.java", "x".repeat(Sources.MAX_FILE));
    assertEquals(1, snapshot().files().size());
    write("Flag.java", "x".repeat(Sources.MAX_FILE + 1));
    assertEquals("file-too-large", trouble().key());
    assertEquals(List.of("src/ch03_flag/Flag.java", "256 KiB"), trouble().facts());
  }

  @Test
  void tooManyFilesAreNotRead() throws IOException {
    for (int i = 0; i < Sources.MAX_FILES; i++) write("C" + i + ".java", "class C" + i + " {}");
    assertEquals("too-many-files", trouble().key());
  }

  @Test
  void aLinkOutOfTheWorkspaceIsNotFollowed() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "class Secret {}");
    Files.createSymbolicLink(sources.resolve("Extra.java"), secret);
    assertEquals("file-outside", trouble().key());
    Files.delete(sources.resolve("Extra.java"));
    Files.delete(sources.resolve("Flag.java"));
    Files.createSymbolicLink(sources.resolve("Flag.java"), secret);
    assertEquals("file-outside", trouble().key());
    assertEquals(List.of("src/ch03_flag/Flag.java"), trouble().facts());
  }

  @Test
  void aLinkThatLeadsNowhereIsNamed() throws IOException {
    Files.delete(sources.resolve("Flag.java"));
    Files.createSymbolicLink(sources.resolve("Flag.java"), folder.resolve("nowhere"));
    assertEquals("file-unreadable", trouble().key());
  }

  @Test
  void aFolderInPlaceOfAFileIsNamed() throws IOException {
    Files.delete(sources.resolve("Flag.java"));
    Files.createDirectory(sources.resolve("Flag.java"));
    assertEquals("file-unreadable", trouble().key());
  }

  @Test
  void theHashOfASnapshotIsKnownWithoutTheSpec() throws IOException {
    write("Zed.java", "class Zed {}");
    write("Sensor.java", "given: taken from the course, not from here");
    write(".#Flag.java", "an editor's");
    Sources all = new Sources(workspace);
    List<String> given = List.of("Sensor.java");
    assertEquals(Optional.of(snapshot().hash()), all.hash(Courses.FLAG, given));
    write("Zed.java", "class Zed { }");
    assertEquals(Optional.of(snapshot().hash()), all.hash(Courses.FLAG, given));
  }

  @Test
  void whatCannotBeReadHasNoHash() throws IOException {
    Files.write(sources.resolve("Flag.java"), new byte[] {(byte) 0xff});
    assertEquals(Optional.empty(), new Sources(workspace).hash(Courses.FLAG, List.of()));
    assertEquals(Optional.empty(), new Sources(workspace).hash(Courses.LAZY, List.of()));
  }
}
