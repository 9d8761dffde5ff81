package learn.cli.terminal.check;

import java.util.List;
import learn.cli.domain.Diagnostic;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.Excerpt;
import learn.cli.terminal.source.Quoted;

/** A remark of the compiler: its words, the line with a caret, and plain help. */
final class DiagnosticBlock {
  private final Look look;
  private final CheckView.Advice advice;

  DiagnosticBlock(Look look, CheckView.Advice advice) {
    this.look = look;
    this.advice = advice;
  }

  void on(Page page, Diagnostic diagnostic) {
    int indent = page.width() < 60 ? 2 : 4;
    List<String> words = diagnostic.message().strip().lines().map(String::strip).toList();
    page.tagged(
        look.marks().broken().plus(" "), Text.of(first(words), Style.STRONG), code(diagnostic));
    words.stream().skip(1).forEach(w -> page.flow(indent, Text.of(w, Style.SOFT)));
    page.verbatim(
        Text.of(" ".repeat(indent)).plus(look.place(diagnostic.file(), diagnostic.line())));
    source(page, indent, diagnostic);
    advice.on(diagnostic).ifPresent(help -> page.hang(helpLabel(indent), look.inline(help)));
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.getFirst();
  }

  private static Text code(Diagnostic diagnostic) {
    String key = diagnostic.key().replaceFirst("^compiler\\.(err|warn|misc)\\.", "");
    return Text.of(key.isBlank() ? "" : "[" + key + "]", Style.SOFT);
  }

  private void source(Page page, int indent, Diagnostic diagnostic) {
    if (diagnostic.source().isBlank() || diagnostic.line() < 1) return;
    int from = diagnostic.column() - 1;
    Quoted quoted =
        from < 0
            ? Quoted.whole(diagnostic.source())
            : Quoted.of(diagnostic.source(), from, from + Math.max(1, diagnostic.length()));
    new Excerpt(look, indent).on(page, diagnostic.line(), quoted, Text.EMPTY);
  }

  private Text helpLabel(int indent) {
    return Text.of(" ".repeat(indent)).plus(look.say("check.help").in(Style.STRONG)).plus("  ");
  }
}
