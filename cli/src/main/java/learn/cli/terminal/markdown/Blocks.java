package learn.cli.terminal.markdown;

import learn.cli.terminal.ink.Inline;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Block after block onto a page. Every line of a block starts with a prefix, the first one with its
 * own: so lists and quotations nest.
 */
final class Blocks {
  private static final Text CODE_INDENT = Text.of("  ");

  private final Page page;
  private final Terminal terminal;
  private final Phrases phrases;

  Blocks(Page page, Terminal terminal, Inline inline) {
    this.page = page;
    this.terminal = terminal;
    this.phrases = new Phrases(terminal, inline);
  }

  void children(Node parent, Text first, Text further) {
    boolean tight = parent.getParent() instanceof ListBlock list && list.isTight();
    Text prefix = first;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getPrevious() != null && !tight) gap(further);
      block(node, prefix, further);
      prefix = further;
    }
  }

  /**
   * Blocks of a library's tree are open to extensions: what is unknown is shown by its children.
   */
  private void block(Node node, Text first, Text further) {
    switch (node) {
      case Heading heading -> heading(heading, first, further);
      case Paragraph paragraph -> page.hang(first, further, phrases.of(paragraph));
      case FencedCodeBlock code -> code(code.getLiteral(), code.getInfo(), further);
      case IndentedCodeBlock code -> code(code.getLiteral(), "", further);
      case BulletList list -> list(list, further);
      case OrderedList list -> list(list, further);
      case BlockQuote quote -> quote(quote, first, further);
      case TableBlock table -> new Table(table, phrases, terminal).on(page, further);
      case ThematicBreak _ ->
          page.verbatim(further.plus(rule(page.width() - further.width()), Style.SOFT));
      case HtmlBlock html -> html(html, first, further);
      default -> children(node, first, further);
    }
  }

  private void gap(Text prefix) {
    if (prefix.plain().isBlank()) page.blank();
    else page.verbatim(prefix);
  }

  /** Without colour a heading keeps its number signs. */
  private void heading(Heading heading, Text first, Text further) {
    Style style = heading.getLevel() <= 2 ? Style.HEADING : Style.STRONG;
    Text words = phrases.of(heading).in(style);
    Text signs = Text.of(terminal.colour() ? "" : "#".repeat(heading.getLevel()) + " ");
    page.hang(first.plus(signs), further.plus(" ".repeat(signs.width())), words);
  }

  private void code(String literal, String info, Text prefix) {
    Highlighter.lines(literal.stripTrailing(), info)
        .forEach(
            line -> page.verbatim(line.isEmpty() ? prefix : prefix.plus(CODE_INDENT).plus(line)));
  }

  private void list(ListBlock list, Text prefix) {
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getPrevious() != null && !list.isTight()) gap(prefix);
      String bullet = terminal.unicode() ? "• " : "* ";
      Text mark = Text.of(list instanceof OrderedList ? number++ + ". " : bullet, Style.SOFT);
      Text rest = prefix.plus(" ".repeat(mark.width()));
      children(item, prefix.plus(mark), rest);
    }
  }

  private void quote(BlockQuote quote, Text first, Text further) {
    Text bar = Text.of(terminal.unicode() ? "▎ " : "| ", Style.SOFT);
    children(quote, first.plus(bar), further.plus(bar));
  }

  /** Comments are for authors; other markup is shown as it stands. */
  private void html(HtmlBlock html, Text first, Text further) {
    String literal = html.getLiteral().strip();
    if (!literal.startsWith("<!--")) page.hang(first, further, Text.of(literal));
  }

  private String rule(int width) {
    return (terminal.unicode() ? "─" : "-").repeat(Math.max(0, width));
  }
}
