package learn.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody with an installation, a home folder and a workspace, who types commands. */
record Learner(
    Installed installed, Path home, Path workspace, Map<String, String> env, Duration patience) {
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  static Learner of(Installed installed, Path folder) {
    Path home = folder.resolve("user");
    Map<String, String> env =
        Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"), "LANG", "C.UTF-8");
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Learner(installed, home, home.resolve("learn"), env, USUAL_PATIENCE);
  }

  Learner with(String name, String value) {
    Map<String, String> more = new TreeMap<>(env);
    more.put(name, value);
    return new Learner(installed, home, workspace, more, patience);
  }

  Learner without(String name) {
    Map<String, String> less = new TreeMap<>(env);
    less.remove(name);
    return new Learner(installed, home, workspace, less, patience);
  }

  /** Waits this long for a command before it gives up. */
  Learner patient(Duration longer) {
    return new Learner(installed, home, workspace, env, longer);
  }

  Ran types(String... args) {
    return runs(installed.command().toString(), args);
  }

  Ran runs(String program, String... args) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(env);
    long start = System.nanoTime();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> out = text(process.getInputStream());
      CompletableFuture<String> err = text(process.getErrorStream());
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + patience + ": " + command);
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      return new Ran(Arrays.asList(args), process.exitValue(), out.join(), err.join(), millis);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.completeExceptionally(e);
              }
            });
    return text;
  }
}
