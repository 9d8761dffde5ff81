package learn.cli.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cache of one program. Its file is named by a {@link Fingerprint}, so that one made of other
 * jars or by another JDK is not found at all.
 *
 * @param folder where caches lie; need not exist
 * @param program {@code cli} or {@code grader}
 * @param jdk build of the JDK that runs it
 * @param jars on its path
 */
public record Cache(Path folder, String program, String jdk, List<Path> jars) {
  private static final String SUFFIX = ".aot";

  public Cache {
    jars = List.copyOf(jars);
  }

  /** What the JVM says of itself: two builds of one version differ in it. */
  public static String runningJdk() {
    return System.getProperty("java.vm.vendor", "") + " " + System.getProperty("java.vm.version");
  }

  /** The file that fits, if it is there and is what it was when it was made. */
  public Optional<Path> file() {
    // Nothing to look for, nothing to compute.
    if (all().isEmpty()) return Optional.empty();
    return Optional.of(place()).filter(Files::isReadable).filter(file -> times(file).fit(file));
  }

  /** There are files, but none that fits what is installed now. */
  public boolean isStale() {
    return !all().isEmpty() && file().isEmpty();
  }

  /** A name in the same folder that nobody reads a cache from; the folder is made. */
  Path draft() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(program + "-" + ProcessHandle.current().pid() + ".new");
  }

  /** Puts a finished draft in its place, and what was there for this program away. */
  void keep(Path draft) throws IOException {
    Path place = place();
    for (Path old : all()) {
      Files.deleteIfExists(old);
      times(old).delete();
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    List<Path> files = new ArrayList<>(jars);
    files.add(place);
    times(place).take(files);
  }

  private static Times times(Path file) {
    String name = file.getFileName().toString();
    String bare = name.substring(0, name.length() - SUFFIX.length());
    return new Times(file.resolveSibling(bare + ".times"));
  }

  private Path place() {
    return folder.resolve(program + "-" + Fingerprint.of(jdk, jars) + SUFFIX);
  }

  private List<Path> all() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(this::isMine).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private boolean isMine(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(program + "-") && name.endsWith(SUFFIX);
  }
}
