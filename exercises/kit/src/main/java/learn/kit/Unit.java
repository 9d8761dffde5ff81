package learn.kit;

/**
 * The type with one value, Rust's {@code ()}: "it happened, and there is nothing more to say".
 *
 * <p>A {@code Future<Unit>} is for the moment at which it ends. {@code Void} would not do: its only
 * value is null, and a {@link Poll.Ready} never holds null.
 */
public enum Unit {
  /** The only value. */
  UNIT
}
