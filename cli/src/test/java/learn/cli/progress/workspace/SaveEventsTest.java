package learn.cli.progress.workspace;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SaveEventsTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Path file;
  private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void write() throws IOException {
    workspace = new Workspace(folder);
    file = folder.resolve("src/ch01_lazy/Lazy.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "one");
  }

  private SaveEvents watch() {
    return SaveEvents.of(workspace, path -> path.endsWith("Lazy.java"), () -> told.add(true));
  }

  /** The watch needs a moment to begin; a change it has not seen is made again. */
  private void toldOfChanges(Change change) throws Exception {
    for (int i = 0; i < 100; i++) {
      change.make("text " + i);
      if (told.poll(300, TimeUnit.MILLISECONDS) != null) return;
    }
    assertNotNull(told.poll(), "no change was told");
  }

  private interface Change {
    void make(String text) throws IOException;
  }

  @Test
  void aPlainSaveIsTold() throws Exception {
    try (SaveEvents _ = watch()) {
      toldOfChanges(text -> Files.writeString(file, text));
    }
  }

  @Test
  void aSaveByRenameIsTold() throws Exception {
    try (SaveEvents _ = watch()) {
      toldOfChanges(
          text -> {
            Path fresh = file.resolveSibling(".Lazy.java.swp");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
          });
    }
  }

  @Test
  void aFolderThatComesLaterIsWatchedToo() throws Exception {
    try (SaveEvents _ = watch()) {
      Path later = folder.resolve("src/ch02_countdown/Lazy.java");
      Files.createDirectories(later.getParent());
      toldOfChanges(text -> Files.writeString(later, text));
    }
  }

  @Test
  void otherFilesAreNot() throws Exception {
    try (SaveEvents _ = watch()) {
      toldOfChanges(text -> Files.writeString(file, text));
      Files.writeString(file.resolveSibling("Other.java"), "two");
      Files.writeString(file.resolveSibling("notes.txt"), "two");
      toldOfChanges(text -> Files.writeString(file, text));
    }
    told.clear();
    Files.writeString(file, "after the end");
    assertNull(told.poll(50, TimeUnit.MILLISECONDS));
  }
}
