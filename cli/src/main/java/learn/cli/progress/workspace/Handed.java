package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learn.cli.progress.Durable;

/**
 * What we put into the workspace, by hash, so that an upgrade replaces only what the learner has
 * not touched. Kept in {@code .learn/handed-out}, a line {@code sha256 path} each; a lost line
 * makes us more careful, never less.
 */
final class Handed {
  private final Workspace workspace;
  private final Map<String, String> hashes;

  private Handed(Workspace workspace, Map<String, String> hashes) {
    this.workspace = workspace;
    this.hashes = new TreeMap<>(hashes);
  }

  static Handed in(Workspace workspace) throws IOException {
    try {
      return new Handed(workspace, parse(Files.readString(file(workspace))));
    } catch (NoSuchFileException | MalformedInputException none) {
      return new Handed(workspace, Map.of());
    }
  }

  private static Map<String, String> parse(String text) {
    return text.lines()
        .map(line -> line.split(" ", 2))
        .filter(words -> words.length == 2)
        .collect(Collectors.toMap(words -> words[1], words -> words[0], (_, last) -> last));
  }

  private static Path file(Workspace workspace) {
    return workspace.ours().resolve("handed-out");
  }

  /** What stands there is what we put there, or nothing. */
  boolean mayReplace(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return true;
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) return false;
    return Optional.ofNullable(hashes.get(workspace.shown(target)))
        .filter(Digest.of(Files.readAllBytes(target))::equals)
        .isPresent();
  }

  boolean stands(Path target, byte[] content) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.size(target) == content.length
        && Digest.of(Files.readAllBytes(target)).equals(Digest.of(content));
  }

  /** Puts a file in place and remembers it. The caller has asked {@link #mayReplace}. */
  void put(Path target, byte[] content) throws IOException {
    if (!stands(target, content)) Durable.put(target, content);
    remember(target, content);
  }

  private void remember(Path target, byte[] content) throws IOException {
    String hash = Digest.of(content);
    if (hash.equals(hashes.put(workspace.shown(target), hash))) return;
    String text =
        hashes.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey() + "\n")
            .collect(Collectors.joining());
    Durable.put(file(workspace), text.getBytes(StandardCharsets.UTF_8));
  }
}
