package learn.kit;

/** The unit value, Rust's {@code ()}: "it happened, and there is nothing more to say". */
public enum Unit {
  /** The only value. */
  UNIT
}
