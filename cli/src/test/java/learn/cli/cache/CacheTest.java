package learn.cli.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheTest {
  private static final String JDK = "Somebody 25.0.1+9";

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void aJar() {
    jar = put(folder.resolve("lib/some.jar"), "content");
  }

  private static Path put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cache cache(String jdk) {
    return new Cache(folder.resolve("cache"), "grader", jdk, List.of(jar));
  }

  private Optional<String> make() {
    return new Making(cache(JDK)).make(draft -> put(draft, "made"));
  }

  private List<String> caches() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whereNoneIsMadeNoneIsFound() {
    assertEquals(Optional.empty(), cache(JDK).file());
    assertFalse(cache(JDK).isStale());
  }

  @Test
  void oneThatWasMadeIsFound() throws IOException {
    assertEquals(Optional.empty(), make());
    assertEquals("made", Files.readString(cache(JDK).file().orElseThrow()));
    assertFalse(cache(JDK).isStale());
  }

  @Test
  void anotherJdkOrAnotherJarDoesNotMeetIt() {
    make();
    assertTrue(cache(JDK + "-other").isStale());
    FileTime before = time(jar);
    put(jar, "CONTENT"); // as long, and as old
    setTime(jar, before);
    assertEquals(Optional.empty(), cache(JDK).file());
    assertTrue(cache(JDK).isStale());
  }

  @Test
  void oneThatWasWrittenToIsNotUsed() {
    make();
    Path file = cache(JDK).file().orElseThrow();
    setTime(file, FileTime.fromMillis(time(file).toMillis() + 1));
    assertEquals(Optional.empty(), cache(JDK).file());
    assertTrue(cache(JDK).isStale());
  }

  @Test
  void aNewOneTakesThePlaceOfTheOld() throws IOException {
    make();
    List<String> old = caches();
    put(jar, "other content");
    assertEquals(Optional.empty(), make());
    assertEquals(2, caches().size(), "the cache and its times");
    assertNotEquals(old, caches());
    make();
    assertEquals(2, caches().size());
  }

  @Test
  void whatCannotBeMadeLeavesWhatWasThere() throws IOException {
    make();
    List<String> old = caches();
    Optional<String> why = new Making(cache(JDK)).make(draft -> put(half(draft), "half"));
    assertTrue(why.isPresent());
    assertEquals(old, caches());
    assertTrue(cache(JDK).file().isPresent());
  }

  private static Path half(Path draft) {
    return draft.resolveSibling(draft.getFileName() + ".config");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() {
    put(folder.resolve("cache"), "a file");
    assertTrue(make().isPresent());
    assertEquals(Optional.empty(), cache(JDK).file());
  }

  /** What the launcher compares: an empty file for each, of the same name and time. */
  @Test
  void theTimesStandBesideIt() throws IOException {
    make();
    Path file = cache(JDK).file().orElseThrow();
    String bare = file.getFileName().toString().replaceFirst("\\.aot$", "");
    Path times = file.resolveSibling(bare + ".times");
    for (Path one : List.of(file, jar))
      assertEquals(time(one), time(times.resolve(one.getFileName())));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setTime(Path file, FileTime time) {
    try {
      Files.setLastModifiedTime(file, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
