package learn.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.text.Sentences;
import learn.cli.text.VerdictWords;

/**
 * How far a run over many exercises is, and how long it may still take: one line, rewritten in
 * place, gone at the end. On anything but a live terminal it writes nothing at all.
 */
public final class LiveCount {
  private static final String ERASE = "\r\u001b[2K";

  private final PrintStream out;
  private final Terminal terminal;
  private final Sentences sentences;
  private final int of;

  public LiveCount(PrintStream out, Terminal terminal, Lang lang, int of) {
    this.out = out;
    this.terminal = terminal;
    this.sentences = Sentences.in(lang);
    this.of = of;
  }

  /**
   * @param took the time until now; what is left is taken to go on at that pace
   */
  public void done(int done, Duration took) {
    if (!terminal.live() || of == 0) return;
    boolean telling = done > 0 && done < of;
    String far = "[" + done + "/" + of + "] " + sentences.of("watch.all");
    String left = telling ? ", " + left(took.multipliedBy(of - done).dividedBy(done)) : "";
    Text line = Text.of(far + left, Style.SOFT);
    write(ERASE + terminal.ink().line(Wrap.lines(line, terminal.columns() - 1).getFirst()));
  }

  private String left(Duration left) {
    return sentences.of("check-all.left", new VerdictWords(sentences).took(left));
  }

  /** Leaves an empty line. */
  public void clear() {
    if (terminal.live() && of > 0) write(ERASE);
  }

  private void write(String text) {
    out.print(text);
    out.flush();
  }
}
