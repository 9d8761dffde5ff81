package learn.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where a learner's typed answers come from. */
public sealed interface Answers extends AutoCloseable {

  /**
   * What was typed; empty when the learner wants to leave, or the input has ended.
   *
   * @param single one key is a whole answer
   */
  Optional<String> next(boolean single);

  @Override
  void close();

  /** By keys where the terminal has them, else by lines. */
  static Answers of(boolean live, InputStream in, PrintStream out, Charset charset) {
    Optional<Answers> keys = live ? Keys.open(out) : Optional.empty();
    return keys.orElseGet(
        () -> new Lines(new BufferedReader(new InputStreamReader(in, charset)), out));
  }

  /** A line an answer. */
  record Lines(BufferedReader in, PrintStream out) implements Answers {
    @Override
    public Optional<String> next(boolean single) {
      out.print("> ");
      out.flush();
      try {
        Optional<String> line = Optional.ofNullable(in.readLine());
        if (line.isEmpty()) out.println();
        return line.filter(typed -> !isLeaving(typed));
      } catch (IOException gone) {
        return Optional.empty();
      }
    }

    @Override
    public void close() {} // the input is the process's
  }

  /** Single keys, without Enter where one is enough. The terminal is as it was when closed. */
  final class Keys implements Answers {
    private static final int END = 4; // Ctrl-D
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;

    private final Terminal terminal;
    private final Attributes before;
    private final PrintStream out;

    private Keys(Terminal terminal, PrintStream out) {
      this.terminal = terminal;
      this.out = out;
      this.before = terminal.enterRawMode();
      // A raw mode that leaves signals on: Ctrl-C ends the program as everywhere.
      Attributes raw = terminal.getAttributes();
      raw.setLocalFlag(Attributes.LocalFlag.ISIG, true);
      raw.setOutputFlag(Attributes.OutputFlag.OPOST, true);
      terminal.setAttributes(raw);
    }

    static Optional<Answers> open(PrintStream out) {
      try {
        Terminal terminal =
            TerminalBuilder.builder().system(true).dumb(false).graphemeCluster(false).build();
        return Optional.of(new Keys(terminal, out));
      } catch (IOException | IllegalStateException none) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<String> next(boolean single) {
      StringBuilder typed = new StringBuilder();
      echo("> ");
      for (int key = read(); ; key = read()) {
        if (key < 0 || key == END || key == ESCAPE) return left();
        if (key == '\r' || key == '\n') return entered(typed);
        if (key == DELETE || key == '\b') erase(typed);
        else if (key >= ' ') type(typed, (char) key);
        if (single && typed.length() > 0) return entered(typed);
      }
    }

    private Optional<String> entered(StringBuilder typed) {
      echo("\n");
      return Optional.of(typed.toString()).filter(line -> !isLeaving(line));
    }

    private Optional<String> left() {
      echo("\n");
      return Optional.empty();
    }

    private void type(StringBuilder typed, char key) {
      typed.append(key);
      echo(String.valueOf(key));
    }

    private void erase(StringBuilder typed) {
      if (typed.isEmpty()) return;
      typed.setLength(typed.length() - 1);
      echo("\b \b");
    }

    private int read() {
      try {
        return terminal.reader().read();
      } catch (IOException gone) {
        return -1;
      }
    }

    private void echo(String text) {
      out.print(text);
      out.flush();
    }

    @Override
    public void close() {
      terminal.setAttributes(before);
      try {
        terminal.close();
      } catch (IOException closedAlready) {
        // Its attributes are back; there is nothing else to give back.
      }
    }
  }

  private static boolean isLeaving(String line) {
    return line.strip().equalsIgnoreCase("q");
  }
}
