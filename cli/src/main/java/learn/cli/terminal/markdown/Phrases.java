package learn.cli.terminal.markdown;

import learn.cli.terminal.ink.Inline;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Width;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The inside of a paragraph. */
final class Phrases {
  private final Terminal terminal;
  private final Inline inline;

  Phrases(Terminal terminal, Inline inline) {
    this.terminal = terminal;
    this.inline = inline;
  }

  Text of(Node parent) {
    Text all = Text.EMPTY;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext())
      all = node instanceof SoftLineBreak ? joined(all, node) : all.plus(phrase(node));
    return all;
  }

  private Text phrase(Node node) {
    return switch (node) {
      case org.commonmark.node.Text text -> Text.of(text.getLiteral());
      case Code code -> inline.code(code.getLiteral());
      case Emphasis emphasis -> of(emphasis).in(Style.EMPHASIS);
      case StrongEmphasis strong -> of(strong).in(Style.STRONG);
      case Link link -> link(link);
      case HardLineBreak _ -> Text.of(" ");
      case HtmlInline html ->
          Text.of(html.getLiteral().startsWith("<!--") ? "" : html.getLiteral());
      default -> of(node);
    };
  }

  /** A line end in the source is a space, except between Chinese characters, which know none. */
  private Text joined(Text before, Node lineEnd) {
    Node next = lineEnd.getNext();
    String left = end(before.plain(), false);
    String right = next == null ? "" : end(phrase(next).plain(), true);
    boolean chinese = Width.of(left) == 2 && Width.of(right) == 2;
    return chinese ? before : before.plus(" ");
  }

  private static String end(String text, boolean first) {
    var characters = Width.characters(text);
    if (characters.isEmpty()) return "";
    return first ? characters.getFirst() : characters.getLast();
  }

  /** Where links cannot be clicked, an address on the web is written out. */
  private Text link(Link link) {
    Text words = of(link);
    String to = link.getDestination();
    boolean web = to.startsWith("http://") || to.startsWith("https://");
    if (!web) return words;
    if (terminal.links()) return Text.linked(words.plain(), Style.LINK, to);
    return words.plain().equals(to) ? words : words.plus(" (" + to + ")");
  }
}
