package learn.cli.progress.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WhereaboutsTest {
  @TempDir Path folder;
  private final Map<String, String> env = new HashMap<>();
  private Path cwd;

  @BeforeEach
  void home() throws IOException {
    env.put("HOME", folder.resolve("home").toString());
    cwd = Files.createDirectories(folder.resolve("a/b/c"));
  }

  private Path found(String... option) {
    return new Whereabouts(env, cwd)
        .find(Optional.of(option).filter(o -> o.length > 0).map(o -> o[0]))
        .root();
  }

  @Test
  void inTheHomeFolderAtLast() {
    assertEquals(folder.resolve("home/learn"), found());
  }

  @Test
  void theRememberedOneBeforeThat() {
    assertTrue(new Whereabouts(env, cwd).remember(new Workspace(folder.resolve("mine"))));
    assertEquals(folder.resolve("mine"), found());
  }

  @Test
  void theConfigurationFolderMayBeElsewhere() throws IOException {
    env.put("XDG_CONFIG_HOME", folder.resolve("conf").toString());
    new Whereabouts(env, cwd).remember(new Workspace(folder.resolve("mine")));
    assertEquals(folder + "/mine\n", Files.readString(folder.resolve("conf/learn/workspace")));
    env.remove("HOME");
    assertEquals(folder.resolve("mine"), found());
  }

  @Test
  void theNearestFolderAboveBeforeThat() throws IOException {
    new Whereabouts(env, cwd).remember(new Workspace(folder.resolve("mine")));
    Files.createDirectories(folder.resolve("a/.learn"));
    assertEquals(folder.resolve("a"), found());
    Files.createDirectories(cwd.resolve(".learn"));
    assertEquals(cwd, found());
  }

  @Test
  void theVariableBeforeThat() throws IOException {
    Files.createDirectories(folder.resolve("a/.learn"));
    env.put("LEARN_WORKSPACE", folder.resolve("said").toString());
    assertEquals(folder.resolve("said"), found());
  }

  @Test
  void theOptionBeforeAllRelativeToWhereOneStands() {
    env.put("LEARN_WORKSPACE", folder.resolve("said").toString());
    assertEquals(folder.resolve("a/b/x"), found("../x"));
  }

  @Test
  void withoutAHomeItIsSaid() {
    env.remove("HOME");
    TroubleException trouble = assertThrows(TroubleException.class, () -> found());
    assertEquals("no-home", trouble.key());
    assertFalse(new Whereabouts(env, cwd).remember(new Workspace(folder)));
    assertEquals(folder.resolve("a/b/x"), found("../x"), "an option needs no home");
  }

  @Test
  void anEmptyVariableIsNone() {
    env.put("LEARN_WORKSPACE", "");
    assertEquals(folder.resolve("home/learn"), found());
  }

  @Test
  void whatIsNoPathIsSaid() {
    TroubleException trouble = assertThrows(TroubleException.class, () -> found("a\0b"));
    assertEquals("workspace-not-a-folder", trouble.key());
  }
}
