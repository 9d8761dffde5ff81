package learn.cli.terminal.watch;

/** One key press. */
public sealed interface Key {
  /** A key that types a character. */
  record Typed(int codePoint) implements Key {
    String text() {
      return Character.toString(codePoint);
    }
  }

  enum Named implements Key {
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    ENTER,
    ESCAPE,
    BACKSPACE,
    /** Ctrl-C, Ctrl-D. */
    LEAVE,
    /** Ctrl-Z. */
    SUSPEND,
    /** Ctrl-L. */
    REDRAW
  }
}
