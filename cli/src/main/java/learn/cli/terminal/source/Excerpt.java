package learn.cli.terminal.source;

import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** A line of the learner's source with its number, carets under what is meant, and a label. */
public final class Excerpt {
  private static final int ROOM_FOR_LABEL = 24;

  private final Look look;
  private final int indent;

  public Excerpt(Look look, int indent) {
    this.look = look;
    this.indent = indent;
  }

  public void on(Page page, int number, Quoted source, Text label) {
    String digits = Integer.toString(number);
    Text first = gutter(digits);
    Text further = gutter(" ".repeat(digits.length()));
    Quoted quoted = source.fitting(page.width() - first.width(), look.marks().cut());
    page.verbatim(first.plus(quoted.text()));
    label(page, further, quoted, label);
  }

  private Text gutter(String digits) {
    return Text.of(" ".repeat(indent)).plus(digits + " | ", Style.SOFT);
  }

  private static void label(Page page, Text gutter, Quoted quoted, Text label) {
    Text carets = gutter.plus(quoted.carets(), Style.BAD_STRONG);
    Text bad = label.in(Style.BAD);
    if (carets.width() + 1 + label.width() <= page.width()) {
      page.verbatim(label.isEmpty() ? carets : carets.plus(" ").plus(bad));
      return;
    }
    page.verbatim(carets);
    Text under = gutter.plus(" ".repeat(quoted.column()));
    boolean roomy = page.width() - under.width() >= ROOM_FOR_LABEL;
    Text prefix = roomy ? under : gutter;
    page.hang(prefix, prefix, bad);
  }
}
