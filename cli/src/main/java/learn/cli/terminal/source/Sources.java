package learn.cli.terminal.source;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;

/** The texts a screen may quote from. */
public record Sources(List<SourceFile> files) {
  public Sources {
    files = List.copyOf(files);
  }

  /** The text of a line; empty where there is none. */
  public Optional<String> line(String file, int line) {
    return files.stream()
        .filter(f -> f.path().equals(file))
        .findFirst()
        .flatMap(f -> f.text().lines().skip(line - 1L).findFirst());
  }
}
