package learn.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Files by name, time and size: what was put in the place of another, or written to, is known by
 * it. Cheap enough to be asked on every save.
 */
public record Stamp(List<String> files) {
  static Stamp of(List<Path> files) {
    return new Stamp(files.stream().map(Stamp::line).toList());
  }

  private static String line(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return file + " " + now.lastModifiedTime() + " " + now.size();
    } catch (IOException gone) {
      return file + " gone";
    }
  }
}
