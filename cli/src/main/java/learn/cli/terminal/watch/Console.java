package learn.cli.terminal.watch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * The learner's terminal as a screen of its own. What was there before is there again when it is
 * closed, also when the process is told to end.
 */
public final class Console implements AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String HOME = "\u001b[H";
  private static final String REST_OF_LINE = "\u001b[K";
  private static final String REST_OF_SCREEN = "\u001b[J";
  private static final int ESC = 27;
  // A key's sequence comes in one piece; what comes alone was the Escape key.
  private static final long SEQUENCE_MILLIS = 40;
  private static final long LOOK_MILLIS = 1_000;
  private static final int END = -1;

  private final Terminal terminal;
  private final PrintStream out;
  private final Attributes before;
  // To ask costs a process; so it is asked only when it may have changed.
  private volatile Size size;
  private final AtomicBoolean entered = new AtomicBoolean();
  private final Thread atExit = Thread.ofPlatform().unstarted(this::leave);

  private Console(Terminal terminal, PrintStream out) {
    this.terminal = terminal;
    this.out = out;
    this.before = terminal.getAttributes();
    this.size = terminal.getSize();
  }

  /**
   * Takes the terminal over. Empty when it cannot be: then lines must do.
   *
   * @param inputs told of each key, of a new size, and of the end of the input
   */
  public static Optional<Console> open(PrintStream out, Consumer<WatchInput> inputs) {
    try {
      Terminal terminal =
          TerminalBuilder.builder().system(true).dumb(false).graphemeCluster(false).build();
      Console console = new Console(terminal, out);
      console.enter();
      console.listen(inputs);
      return Optional.of(console);
    } catch (IOException | IllegalStateException none) {
      return Optional.empty();
    }
  }

  private void listen(Consumer<WatchInput> inputs) {
    Runtime.getRuntime().addShutdownHook(atExit);
    terminal.handle(Terminal.Signal.WINCH, _ -> resized(inputs));
    terminal.handle(Terminal.Signal.CONT, _ -> back(inputs));
    Thread.ofPlatform().daemon().name("keys").start(() -> read(inputs));
  }

  /** Somebody stopped the process from outside and let it go on. */
  private void back(Consumer<WatchInput> inputs) {
    entered.set(false);
    enter();
    resized(inputs);
  }

  private void resized(Consumer<WatchInput> inputs) {
    size = terminal.getSize();
    inputs.accept(new WatchInput.Resized());
  }

  private void read(Consumer<WatchInput> inputs) {
    try {
      NonBlockingReader in = terminal.reader();
      // With a limit JLine reads on a thread of its own; without one it holds the lock that its
      // close() wants, and leaving would hang until one more key.
      for (int c = in.read(LOOK_MILLIS); c != END; c = in.read(LOOK_MILLIS))
        if (c >= 0) key(c, in).ifPresent(key -> inputs.accept(new WatchInput.Pressed(key)));
    } catch (IOException closed) {
      // Told below.
    }
    inputs.accept(new WatchInput.InputEnded());
  }

  private static Optional<Key> key(int c, NonBlockingReader in) throws IOException {
    return switch (c) {
      case 3, 4 -> Optional.of(Key.Named.LEAVE);
      case 12 -> Optional.of(Key.Named.REDRAW);
      case 26 -> Optional.of(Key.Named.SUSPEND);
      case '\r', '\n' -> Optional.of(Key.Named.ENTER);
      case 8, 127 -> Optional.of(Key.Named.BACKSPACE);
      case ESC -> sequence(in);
      default -> c < ' ' ? Optional.empty() : Optional.of(new Key.Typed(codePoint(c, in)));
    };
  }

  private static int codePoint(int c, NonBlockingReader in) throws IOException {
    if (!Character.isHighSurrogate((char) c)) return c;
    return Character.toCodePoint((char) c, (char) in.read(SEQUENCE_MILLIS));
  }

  /** {@code ESC [ A}, {@code ESC O A}, {@code ESC [ 5 ~} and what else a key may send. */
  private static Optional<Key> sequence(NonBlockingReader in) throws IOException {
    int next = in.read(SEQUENCE_MILLIS);
    if (next != '[' && next != 'O') return Optional.of(Key.Named.ESCAPE);
    StringBuilder parameters = new StringBuilder();
    int last = in.read(SEQUENCE_MILLIS);
    while (last >= ' ' && last < '@') {
      parameters.append((char) last);
      last = in.read(SEQUENCE_MILLIS);
    }
    return named(last, parameters.toString());
  }

  private static Optional<Key> named(int last, String parameters) {
    return switch (last) {
      case 'A' -> Optional.of(Key.Named.UP);
      case 'B' -> Optional.of(Key.Named.DOWN);
      case '~' ->
          switch (parameters) {
            case "5" -> Optional.of(Key.Named.PAGE_UP);
            case "6" -> Optional.of(Key.Named.PAGE_DOWN);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  public int rows() {
    return size.getRows() > 0 ? size.getRows() : 24;
  }

  public int columns() {
    return size.getColumns() > 0 ? size.getColumns() : 80;
  }

  /** One write, so that a screen never shows half of another. */
  public void draw(List<String> lines) {
    if (!entered.get()) return;
    StringBuilder all = new StringBuilder(HOME);
    for (int i = 0; i < lines.size(); i++) {
      all.append(lines.get(i)).append(REST_OF_LINE);
      if (i < lines.size() - 1) all.append("\r\n");
    }
    write(all.append(REST_OF_SCREEN).toString());
  }

  private void enter() {
    if (!entered.compareAndSet(false, true)) return;
    terminal.enterRawMode();
    Attributes raw = terminal.getAttributes();
    // Keys that would be signals are read as keys: then the screen is given back first.
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    write(ENTER);
  }

  private void leave() {
    if (!entered.compareAndSet(true, false)) return;
    write(LEAVE);
    terminal.setAttributes(before);
  }

  /** Does something on the screen that was there before, and comes back. */
  public void aside(Runnable body) {
    leave();
    try {
      body.run();
    } finally {
      enter();
      size = terminal.getSize();
    }
  }

  private void write(String text) {
    out.print(text);
    out.flush();
  }

  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
      terminal.close();
    } catch (IOException | IllegalStateException ending) {
      // The screen is back; the rest ends with the process.
    }
  }
}
