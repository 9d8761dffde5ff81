package learn.cli.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * When files were last written, kept as the times of empty files of the same names: the launcher
 * can compare those without a process of its own. A file that somebody wrote to, or put in the
 * place of another, is known by it.
 */
record Times(Path folder) {

  void take(List<Path> files) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files) {
      Path time = Files.write(mark(file), new byte[0]);
      Files.setLastModifiedTime(time, Files.getLastModifiedTime(file));
    }
  }

  boolean fit(Path file) {
    try {
      return Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(mark(file)));
    } catch (IOException gone) {
      return false;
    }
  }

  void delete() throws IOException {
    if (!Files.isDirectory(folder)) return;
    try (Stream<Path> marks = Files.list(folder)) {
      for (Path mark : marks.toList()) Files.delete(mark);
    }
    Files.delete(folder);
  }

  private Path mark(Path file) {
    return folder.resolve(file.getFileName());
  }
}
