package learn.cli.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something in the way that is no verdict: a file, a folder, the disk. Carries the key of its
 * sentence ({@code trouble.<key>}) and the facts that fill it; it becomes a message in one place.
 */
public final class TroubleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final List<String> NO_ROOM =
      List.of("no space left", "not enough space", "disk quota exceeded", "disk is full");

  private final String key;
  private final String[] facts;

  public TroubleException(String key, String... facts) {
    super(key + " " + List.of(facts));
    this.key = key;
    this.facts = facts.clone();
  }

  private TroubleException(Throwable cause, String key, String... facts) {
    this(key, facts);
    initCause(cause);
  }

  public String key() {
    return key;
  }

  public List<String> facts() {
    return List.of(facts);
  }

  /** A write that failed: {@code disk-full}, else {@code workspace-read-only}. */
  public static TroubleException writing(Path path, IOException why) {
    String key = noRoom(why) ? "disk-full" : "workspace-read-only";
    return new TroubleException(why, key, path.toString());
  }

  /** A read that failed. */
  public static TroubleException reading(Path path, IOException why) {
    return new TroubleException(why, "file-unreadable", path.toString());
  }

  /** The JDK has no type of its own for a full disk: only the system's sentence tells. */
  private static boolean noRoom(IOException why) {
    return Stream.of(String.valueOf(why.getMessage()))
        .map(m -> m.toLowerCase(Locale.ROOT))
        .anyMatch(m -> NO_ROOM.stream().anyMatch(m::contains));
  }
}
