package learn.protocol;

/**
 * A line of the learner's source.
 *
 * @param file path inside the workspace's source root, e.g. {@code ch03_flag_future/Flag.java}
 * @param line 1-based
 * @param role what this line did, a key the CLI turns into words: {@code threw}, {@code ran},
 *     {@code declared} …
 */
public record Place(String file, int line, String role) {
  public Place {
    if (file.isBlank() || line < 1) throw new IllegalArgumentException(file + ":" + line);
  }
}
