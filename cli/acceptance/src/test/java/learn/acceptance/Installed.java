package learn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An installed tree in a folder of its own, with the real program and a course of the test's
 * choice. The folder's unique name is in the command line of every process it starts.
 */
record Installed(Path home) {

  static Path tree() {
    return Path.of(System.getProperty("learn.tree")).toAbsolutePath().normalize();
  }

  static Installed withCourse(Path folder, Path course) {
    try {
      Path home = Files.createDirectories(folder.resolve("home"));
      Files.createDirectories(home.resolve("bin"));
      Files.copy(
          tree().resolve("bin/learn"),
          home.resolve("bin/learn"),
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
      home.resolve("bin/learn").toFile().setExecutable(true);
      Files.createSymbolicLink(home.resolve("lib"), tree().resolve("lib"));
      Files.createSymbolicLink(home.resolve("cache"), Caches.PLACE);
      Files.createSymbolicLink(home.resolve("course"), course);
      Files.writeString(home.resolve("jdk"), System.getProperty("java.home") + "\n");
      return new Installed(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree's start-up caches, made once: what learners have, and half the time of every run. */
  private static final class Caches {
    private static final Path PLACE = tree().resolve("cache");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static {
      if (!Files.isDirectory(PLACE)) train();
    }

    private static void train() {
      ProcessBuilder builder =
          new ProcessBuilder("sh", tree().resolve("bin/learn").toString(), "train")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("LEARN_JAVA_HOME", System.getProperty("java.home"));
      try {
        Process train = builder.start();
        boolean ended = train.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        train.destroyForcibly();
        if (!ended || !Files.isDirectory(PLACE)) throw new AssertionError("no caches are made");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  static Installed withRealCourse(Path folder) {
    return withCourse(folder, tree().resolve("course"));
  }

  Path command() {
    return home.resolve("bin/learn");
  }

  /** Processes that still run out of this tree. */
  List<ProcessHandle> leftovers() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(p -> commandLine(p).contains(home.toString())).toList();
    }
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
