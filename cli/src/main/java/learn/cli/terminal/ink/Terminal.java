package learn.cli.terminal.ink;

/**
 * What the screen can do.
 *
 * @param columns width of the window
 * @param live a line may be rewritten in place
 * @param colour styles are shown
 * @param links OSC 8 links are understood
 * @param unicode marks beyond ASCII can be shown
 */
public record Terminal(int columns, boolean live, boolean colour, boolean links, boolean unicode) {
  private static final int NARROWEST = 20;
  private static final int WIDEST = 100;

  /** No colour, no links, nothing that moves: a pipe, a file, a log. */
  public static Terminal pipe(int columns) {
    return new Terminal(columns, false, false, false, true);
  }

  /** The same terminal in a window of another width. */
  public Terminal wide(int other) {
    return new Terminal(other, live, colour, links, unicode);
  }

  /** Columns that text uses: beyond a hundred, lines are hard to read. */
  public int measure() {
    return Math.clamp(columns, NARROWEST, WIDEST);
  }

  public Ink ink() {
    return new Ink(colour, links, unicode);
  }
}
