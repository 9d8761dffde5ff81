package learn.cli.terminal.markdown;

import java.util.List;
import learn.cli.terminal.ink.Inline;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark with tables) as lines of a width. */
public final class Markdown {
  private final int width;
  private final Terminal terminal;
  private final Inline inline;

  public Markdown(int width, Terminal terminal, Inline inline) {
    this.width = width;
    this.terminal = terminal;
    this.inline = inline;
  }

  public List<Text> lines(String source) {
    Page page = new Page(width);
    new Blocks(page, terminal, inline).children(parsed(source), Text.EMPTY, Text.EMPTY);
    return page.lines();
  }

  /** The same without a title in its first line: the screen shows that by itself. */
  public List<Text> body(String source) {
    Node document = parsed(source);
    if (document.getFirstChild() instanceof Heading title && title.getLevel() == 1) title.unlink();
    Page page = new Page(width);
    new Blocks(page, terminal, inline).children(document, Text.EMPTY, Text.EMPTY);
    return page.lines();
  }

  private static Node parsed(String source) {
    return Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(source);
  }
}
