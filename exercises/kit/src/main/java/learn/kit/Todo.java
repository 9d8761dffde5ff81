package learn.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Thrown by every starter method that nobody has written yet, like Rust's {@code todo!()}. A report
 * shows it as "not written yet", never as a crash.
 *
 * <pre>{@code
 * public Poll<String> poll(Context cx) {
 *   return Todo.todo("count down by one");
 * }
 * }</pre>
 */
public final class Todo extends RuntimeException implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;

  // What is still to be written, in the starter's own words.
  private final String what;

  private Todo(String what) {
    super("not written yet: " + what);
    this.what = what;
  }

  /**
   * Throws. The return type is a fiction that lets the call stand wherever a value is due; Rust has
   * a type of its own for it, the never type {@code !}.
   */
  public static <T> T todo(String what) {
    throw new Todo(what);
  }

  /** Code and facts for the report, in the shape of {@link Fault#get}. */
  @Override
  public Map<String, Object> get() {
    return Map.of("code", "not-written", "facts", List.of(what));
  }
}
