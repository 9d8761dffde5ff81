package learn.cli.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes a learner may use besides the JDK's: jars or class folders, read once, when first
 * asked for. Small jars only: everything is held in memory, which is faster than javac's own
 * archive file system.
 */
public final class ClassPath {
  private static final String SUFFIX = ".class";

  private final List<Path> parts;
  private Optional<Map<String, byte[]>> classes = Optional.empty();

  private ClassPath(List<Path> parts) {
    this.parts = List.copyOf(parts);
  }

  public static ClassPath of(List<Path> jarsOrFolders) {
    return new ClassPath(jarsOrFolders);
  }

  /**
   * Binary class name → class file, sorted by name.
   *
   * @throws UncheckedIOException when a jar or folder cannot be read
   */
  public synchronized Map<String, byte[]> classes() {
    if (classes.isEmpty()) classes = Optional.of(Collections.unmodifiableMap(read()));
    return classes.get();
  }

  private Map<String, byte[]> read() {
    var found = new TreeMap<String, byte[]>();
    try {
      for (Path part : parts) {
        if (Files.isDirectory(part)) readFolder(part, found);
        else readJar(part, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void readJar(Path jar, Map<String, byte[]> found) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (isClass(entry.getName()))
          found.put(binaryName(entry.getName()), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  private static void readFolder(Path root, Map<String, byte[]> found) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (isClass(name)) found.put(binaryName(name), Files.readAllBytes(file));
      }
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX) && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
  }

  private static String binaryName(String name) {
    return name.substring(0, name.length() - SUFFIX.length()).replace('/', '.');
  }
}
