package learn.cli.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An empty folder in the system's temporary place. */
record WorkingFolder(Path path) {
  static WorkingFolder create() {
    try {
      return new WorkingFolder(Files.createTempDirectory("learn-grader"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException left) {
      // The system clears its temporary place in time.
    }
  }
}
