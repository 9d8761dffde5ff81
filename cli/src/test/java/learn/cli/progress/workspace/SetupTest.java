package learn.cli.progress.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SetupTest {
  @TempDir Path folder;
  private Path kit;
  private Workspace workspace;

  @BeforeEach
  void install() throws IOException {
    kit = Files.createDirectories(folder.resolve("install/kit"));
    for (String name : List.of("learn-kit", "learn-kit-sources", "learn-kit-javadoc"))
      Files.writeString(kit.resolve(name + ".jar"), name + " 1");
    workspace = new Workspace(folder.resolve("ws"));
  }

  private void bring() {
    new Setup(workspace, kit, Path.of("/opt/a & b")).bring();
  }

  private Path kitFile(String rest) {
    return workspace
        .root()
        .resolve(".learn/kit/learn/learn-kit/1-SNAPSHOT/learn-kit-1-SNAPSHOT" + rest);
  }

  @Test
  void aFreshWorkspaceHasPomKitAndOneSourceRoot() throws IOException {
    assertFalse(workspace.exists());
    bring();
    assertTrue(workspace.exists());
    assertTrue(Files.isDirectory(workspace.root().resolve("src")));
    assertEquals("learn-kit 1", Files.readString(kitFile(".jar")));
    assertEquals("learn-kit-sources 1", Files.readString(kitFile("-sources.jar")));
    assertEquals("learn-kit-javadoc 1", Files.readString(kitFile("-javadoc.jar")));
    String pom = Files.readString(workspace.root().resolve("pom.xml"));
    assertTrue(pom.contains("<systemPath>${kit}/learn-kit-1-SNAPSHOT.jar</systemPath>"), pom);
    assertFalse(pom.contains(folder.toString()), "the workspace may move");
    assertTrue(pom.contains("<maven.compiler.executable>/opt/a &amp; b/bin/javac<"), pom);
    assertFalse(pom.contains("@"), "every placeholder is filled");
  }

  @Test
  void doneTwiceNothingChanges() throws IOException {
    bring();
    List<String> before = state();
    bring();
    assertEquals(before, state());
  }

  private List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> files = Files.walk(workspace.root())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        state.add(file + " " + time + " " + Files.readString(file));
      }
    }
    return state;
  }

  @Test
  void anUpgradeReplacesTheKit() throws IOException {
    bring();
    Files.writeString(kit.resolve("learn-kit.jar"), "learn-kit 2");
    bring();
    assertEquals("learn-kit 2", Files.readString(kitFile(".jar")));
  }

  @Test
  void anUpgradeReplacesAPomNobodyTouched() throws IOException {
    bring();
    Path pom = workspace.root().resolve("pom.xml");
    String ours = Files.readString(pom);
    // As if an earlier version had written it.
    Handed.in(workspace).put(pom, "<project>old</project>".getBytes(StandardCharsets.UTF_8));
    bring();
    assertEquals(ours, Files.readString(pom));
  }

  @Test
  void anUpgradeLeavesAPomTheLearnerChanged() throws IOException {
    bring();
    Path pom = workspace.root().resolve("pom.xml");
    Files.writeString(pom, "<project>mine</project>");
    bring();
    assertEquals("<project>mine</project>", Files.readString(pom));
  }

  @Test
  void aFolderWithAPomOfItsOwnKeepsIt() throws IOException {
    Files.createDirectories(workspace.root());
    Files.writeString(workspace.root().resolve("pom.xml"), "theirs");
    Files.writeString(workspace.root().resolve(".gitignore"), "theirs");
    bring();
    assertEquals("theirs", Files.readString(workspace.root().resolve("pom.xml")));
    assertEquals("theirs", Files.readString(workspace.root().resolve(".gitignore")));
  }

  @Test
  void aDamagedMemoryMakesUsCareful() throws IOException {
    bring();
    Files.write(workspace.root().resolve(".learn/handed-out"), new byte[] {(byte) 0xff, 'x'});
    Path pom = workspace.root().resolve("pom.xml");
    Files.writeString(pom, "mine");
    bring();
    assertEquals("mine", Files.readString(pom));
  }

  @Test
  void withoutAKitTheInstallationIsBroken() throws IOException {
    Files.delete(kit.resolve("learn-kit.jar"));
    assertEquals("install-broken", assertThrows(TroubleException.class, this::bring).key());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(workspace.root(), "a file");
    assertEquals("workspace-not-a-folder", assertThrows(TroubleException.class, this::bring).key());
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Files.createDirectories(workspace.root());
    Files.writeString(workspace.root().resolve(".learn"), "a file");
    assertEquals("workspace-read-only", assertThrows(TroubleException.class, this::bring).key());
    assertFalse(workspace.writable());
  }

  @Test
  void aProbeOfWritingLeavesNothing() throws IOException {
    bring();
    List<String> before = state();
    assertTrue(workspace.writable());
    assertEquals(before, state());
  }
}
