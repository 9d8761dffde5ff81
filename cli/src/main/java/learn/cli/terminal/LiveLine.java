package learn.cli.terminal;

import java.io.PrintStream;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.text.Sentences;

/**
 * What is going on while a check runs: one line, rewritten in place, gone when the verdict is
 * there. On anything but a live terminal it writes nothing at all.
 */
public final class LiveLine {
  private static final String ERASE = "\r\u001b[2K";

  private final PrintStream out;
  private final Terminal terminal;
  private final Sentences sentences;
  private final int checks;
  private int ended;

  /**
   * @param checks how many there are to run
   */
  public LiveLine(PrintStream out, Terminal terminal, Lang lang, int checks) {
    this.out = out;
    this.terminal = terminal;
    this.sentences = Sentences.in(lang);
    this.checks = checks;
  }

  public void on(CheckEvent event) {
    if (!terminal.live()) return;
    switch (event) {
      case CheckEvent.Compiling _ -> show(sentences.of("check.compiling"));
      case CheckEvent.Started(var check) -> show(sentences.of("check.running") + " " + check);
      case CheckEvent.Ended _ -> ended++;
      case CheckEvent.Tracing _ -> show(sentences.of("check.tracing"));
      case CheckEvent.Decided _ -> clear();
    }
  }

  /** Leaves an empty line, also when no verdict came. */
  public void clear() {
    if (terminal.live()) write(ERASE);
  }

  private void show(String what) {
    Text line = Text.of("[" + ended + "/" + checks + "] " + what, Style.SOFT);
    write(ERASE + terminal.ink().line(Wrap.lines(line, terminal.columns() - 1).getFirst()));
  }

  private void write(String text) {
    out.print(text);
    out.flush();
  }
}
