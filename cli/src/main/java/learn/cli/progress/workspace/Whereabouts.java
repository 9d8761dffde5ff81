package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.progress.Durable;
import learn.cli.progress.TroubleException;

/**
 * Which workspace is meant: {@code -w}, else LEARN_WORKSPACE, else the nearest folder above that
 * has {@code .learn}, else the one remembered for this user, else {@code ~/learn}.
 *
 * @param env the process's environment
 * @param cwd absolute
 */
public record Whereabouts(Map<String, String> env, Path cwd) {
  public Whereabouts {
    env = Map.copyOf(env);
  }

  /**
   * @param option value of {@code -w}
   * @throws TroubleException {@code no-home} when it takes a home folder to say; {@code
   *     workspace-not-a-folder}
   */
  public Workspace find(Optional<String> option) {
    Path root =
        option
            .or(() -> value("LEARN_WORKSPACE"))
            .map(this::path)
            .or(this::above)
            .or(this::remembered)
            .or(() -> home().map(home -> home.resolve("learn")))
            .orElseThrow(() -> new TroubleException("no-home"));
    if (Files.exists(root) && !Files.isDirectory(root))
      throw new TroubleException("workspace-not-a-folder", root.toString());
    return new Workspace(root.normalize());
  }

  /** Makes a workspace this user's default; false when there is no place to remember it. */
  public boolean remember(Workspace workspace) {
    Optional<Path> memory = memory();
    memory.ifPresent(file -> write(file, workspace.root().toString()));
    return memory.isPresent();
  }

  private static void write(Path file, String line) {
    try {
      Durable.put(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw TroubleException.writing(file, e);
    }
  }

  private Optional<Path> above() {
    return Stream.<Optional<Path>>iterate(
            Optional.of(cwd),
            Optional::isPresent,
            folder -> folder.flatMap(f -> Optional.ofNullable(f.getParent())))
        .flatMap(Optional::stream)
        .filter(folder -> new Workspace(folder).exists())
        .findFirst();
  }

  private Optional<Path> remembered() {
    return memory().flatMap(Whereabouts::line).map(this::path);
  }

  /** An unreadable memory is none: the default is still there. */
  private static Optional<String> line(Path file) {
    try {
      return Files.readString(file).lines().filter(l -> !l.isBlank()).findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private Optional<Path> memory() {
    return value("XDG_CONFIG_HOME")
        .map(this::path)
        .or(() -> home().map(home -> home.resolve(".config")))
        .map(config -> config.resolve("learn").resolve("workspace"));
  }

  private Optional<Path> home() {
    return value("HOME").or(() -> value("USERPROFILE")).map(this::path);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(env.get(name)).filter(v -> !v.isBlank());
  }

  private Path path(String text) {
    try {
      return cwd.resolve(text);
    } catch (InvalidPathException notAPath) {
      throw new TroubleException("workspace-not-a-folder", text);
    }
  }
}
