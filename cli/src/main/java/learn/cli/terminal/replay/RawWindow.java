package learn.cli.terminal.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * The real terminal, a key at a time, on a screen of its own; closing it brings the old one back.
 */
public final class RawWindow implements Stepper.Window, AutoCloseable {
  private static final String ENTER = "\u001b[?1049h";
  private static final String LEAVE = "\u001b[?1049l";
  private static final String CLEAR = "\u001b[H\u001b[2J";
  private static final int ESCAPE = 27;
  private static final int USUAL_HEIGHT = 24;

  /** The rest of an arrow key's sequence comes at once; a lone Escape has none. */
  private static final long REST_MILLIS = 50;

  private final PrintStream out;
  private final Terminal terminal;
  private final Attributes before;

  private RawWindow(PrintStream out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // So that an interrupt comes as a key, and the old screen is always brought back.
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    out.print(ENTER);
  }

  /** Empty when this terminal cannot give single keys. */
  public static Optional<RawWindow> open(PrintStream out) {
    try {
      Terminal terminal =
          TerminalBuilder.builder().system(true).dumb(false).graphemeCluster(false).build();
      return Optional.of(new RawWindow(out, terminal));
    } catch (IOException | IllegalStateException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  @Override
  public int height() {
    int rows = terminal.getSize().getRows();
    return rows > 0 ? rows : USUAL_HEIGHT;
  }

  @Override
  public void show(List<String> lines) {
    // Raw mode has no new line that also returns.
    out.print(CLEAR + String.join("\r\n", lines));
    out.flush();
  }

  @Override
  public int key() {
    try {
      int key = terminal.reader().read();
      return key == ESCAPE ? arrow(terminal.reader()) : key;
    } catch (IOException gone) {
      return -1;
    }
  }

  /** Right and down go on, left and up go back, a lone Escape ends. */
  private static int arrow(NonBlockingReader keys) throws IOException {
    int bracket = keys.read(REST_MILLIS);
    if (bracket != '[' && bracket != 'O') return bracket < 0 ? 'q' : 0;
    return switch (keys.read(REST_MILLIS)) {
      case 'B', 'C' -> 'n';
      case 'A', 'D' -> 'b';
      case 'H' -> 'g';
      case 'F' -> 'G';
      default -> 0;
    };
  }

  @Override
  public void close() {
    out.print(LEAVE);
    out.flush();
    terminal.setAttributes(before);
    try {
      terminal.close();
    } catch (IOException gone) {
      // Then there is nothing left to bring back.
    }
  }
}
