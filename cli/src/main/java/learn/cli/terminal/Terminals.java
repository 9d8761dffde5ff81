package learn.cli.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import learn.cli.terminal.ink.Terminal;
import org.fusesource.jansi.AnsiConsole;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Decides once what the screen can do. Loads JLine only for a real terminal whose width nobody has
 * told: its set-up costs more than the whole rest of a screen.
 */
public final class Terminals {
  private static final int USUAL_COLUMNS = 80;
  private static final Set<String> LINKING =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby");

  private Terminals() {}

  /**
   * @param tty standard output is a terminal
   * @param plain the learner asked for {@code --plain}
   * @param charset of standard output
   */
  public static Terminal of(Map<String, String> env, boolean tty, boolean plain, Charset charset) {
    boolean moves = tty && !plain && !"dumb".equals(env.get("TERM"));
    return new Terminal(
        columns(env, tty),
        moves,
        moves && coloured(env),
        moves && links(env),
        !plain && charset.newEncoder().canEncode("✓…─█"));
  }

  /** Standard output; on Windows one whose console understands escape sequences. */
  public static PrintStream out(PrintStream out, boolean tty) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && tty ? AnsiConsole.out() : out;
  }

  private static boolean coloured(Map<String, String> env) {
    return env.getOrDefault("NO_COLOR", "").isEmpty() && !"0".equals(env.get("CLICOLOR"));
  }

  /** A terminal without OSC 8 ought to swallow it; some old ones print it, so only known ones. */
  private static boolean links(Map<String, String> env) {
    return LINKING.contains(env.getOrDefault("TERM_PROGRAM", ""))
        || number(env.get("VTE_VERSION")).orElse(0) >= 5000
        || env.containsKey("KITTY_WINDOW_ID")
        || env.containsKey("WT_SESSION")
        || env.containsKey("KONSOLE_VERSION")
        || "JetBrains-JediTerm".equals(env.get("TERMINAL_EMULATOR"));
  }

  private static int columns(Map<String, String> env, boolean tty) {
    OptionalInt told = number(env.get("COLUMNS"));
    if (told.isPresent()) return told.getAsInt();
    return tty ? measured() : USUAL_COLUMNS;
  }

  /** Asks the terminal nothing in band: what it answered late would stand on the next prompt. */
  private static int measured() {
    try (var terminal =
        TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build()) {
      int columns = terminal.getSize().getColumns();
      return columns > 0 ? columns : USUAL_COLUMNS;
    } catch (IOException | IllegalStateException unknown) {
      return USUAL_COLUMNS;
    }
  }

  private static OptionalInt number(@Nullable String text) {
    return text != null && text.matches("[1-9][0-9]{0,5}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
