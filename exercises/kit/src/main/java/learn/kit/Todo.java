package learn.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The body of every unwritten starter method, like Rust's {@code todo!()}. Shown as "not written
 * yet", never as a crash.
 */
public final class Todo extends RuntimeException implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;
  private final String what;

  private Todo(String what) {
    super("not written yet: " + what);
    this.what = what;
  }

  /** Throws; the return type lets it stand where a value is due. */
  public static <T> T todo(String what) {
    throw new Todo(what);
  }

  @Override
  public Map<String, Object> get() {
    return Map.of("code", "not-written", "facts", List.of(what));
  }
}
