package learn.acceptance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The program on a pseudo-terminal of its own, which {@code script(1)} of util-linux makes. A shell
 * starts it there and notes how the terminal was before and after.
 */
final class Pty implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SHELL =
      """
      stty rows "$2" cols "$3"; unset COLUMNS LINES
      stty -a >"$1/before"; tty >"$1/tty"
      shift 3
      sh -c 'echo $$ >"$0/pid"; exec "$@"' "$PTY_NOTES" "$@"
      echo $? >"$PTY_NOTES/exit"; stty -a >"$PTY_NOTES/after"
      """;

  private final Path notes;
  private final Process script;
  private final OutputStream keys;
  private final Screen screen = new Screen();

  private Pty(Path notes, Process script) {
    this.notes = notes;
    this.script = script;
    this.keys = script.getOutputStream();
    Thread.ofPlatform().daemon().name("pty").start(this::read);
  }

  /** Whether such a terminal can be had here. */
  static boolean canBeHad() {
    return Files.isDirectory(Path.of("/proc/self/fd"))
        && Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(f -> Files.isExecutable(Path.of(f, "script")));
  }

  /** A terminal of that size; the learner types one command into it. */
  static Pty of(Learner learner, int columns, int rows, String... args) {
    try {
      Path notes = Files.createTempDirectory(learner.home(), "pty");
      Path shell = Files.writeString(notes.resolve("shell"), SHELL);
      StringBuilder line = new StringBuilder("sh");
      for (Object word : List.of(shell, notes, rows, columns, learner.installed().command()))
        line.append(" '").append(word).append("'");
      for (String arg : args) line.append(" '").append(arg).append("'");
      ProcessBuilder builder =
          new ProcessBuilder("script", "-q", "-f", "-e", "-c", line.toString(), "/dev/null")
              .directory(learner.home().toFile())
              .redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().put("TERM", "xterm-256color");
      builder.environment().putAll(learner.env());
      builder.environment().put("PTY_NOTES", notes.toString());
      builder.environment().put("SHELL", "/bin/sh");
      return new Pty(notes, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (Reader in = new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8)) {
      char[] some = new char[1 << 14];
      for (int n = in.read(some); n >= 0; n = in.read(some))
        screen.add(new String(some, 0, n), System.nanoTime());
    } catch (IOException closed) {
      // As good as an end.
    }
    screen.end();
  }

  Screen screen() {
    return screen;
  }

  /** The first frame from that one on which is so. */
  Screen.Frame awaits(int from, String what, Predicate<Screen.Frame> so) {
    return screen.await(from, what, PATIENCE, so);
  }

  /** The first frame from now on that has that text. */
  Screen.Frame shows(int from, String text) {
    return awaits(from, text, frame -> frame.text().contains(text));
  }

  /** Types, and waits until that text is on the screen. */
  Screen.Frame types(String typed, String thenShown) {
    int from = screen.drawn();
    types(typed);
    return shows(from, thenShown);
  }

  void types(String typed) {
    try {
      keys.write(typed.getBytes(StandardCharsets.UTF_8));
      keys.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a terminal does whose window is pulled: the system sends the signal. */
  void resize(int columns, int rows) throws IOException {
    runs("stty", "-F", note("tty"), "rows", "" + rows, "cols", "" + columns);
  }

  void sends(String signal) throws IOException {
    runs("kill", "-" + signal, "" + pid());
  }

  static void runs(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) throw new AssertionError(String.join(" ", command));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Of the program itself. */
  long pid() {
    return Long.parseLong(note("pid"));
  }

  /** How the program ended, as the shell saw it. */
  int exit() {
    try {
      if (!script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        throw new AssertionError("still running:\n" + screen.all());
      return Integer.parseInt(note("exit"));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The terminal's modes: as the program found them, as it left them. */
  String before() {
    return note("before");
  }

  String after() {
    return note("after");
  }

  private String note(String name) {
    try {
      return Files.readString(notes.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("nothing noted of " + name + ":\n" + screen.all(), e);
    }
  }

  /** Closes the window, as it were; whoever is still in it is hung up on. */
  @Override
  public void close() {
    script.destroyForcibly();
    try {
      script.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
