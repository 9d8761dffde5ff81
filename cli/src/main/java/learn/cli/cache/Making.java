package learn.cli.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the cache of one program. */
public record Making(Cache cache) {

  /**
   * @param work does something with the program, and has its JVM write the file it is told
   * @return why there is no new cache, if so; what was there then stays
   */
  public Optional<String> make(Consumer<Path> work) {
    try {
      Path draft = cache.draft();
      try {
        work.accept(draft);
        if (!Files.isRegularFile(draft)) return Optional.of(cache.folder().toString());
        cache.keep(draft);
        return Optional.empty();
      } finally {
        Files.deleteIfExists(draft);
        // What the JVM writes first, and leaves where it could not finish.
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".config"));
      }
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
