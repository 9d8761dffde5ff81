package learn.cli.terminal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A table that fits its width: the widest columns give way first, and where even that is too narrow
 * to read, each row becomes a short list.
 */
final class Table {
  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  /** From here on, words cut in a column read better than a list. */
  private static final int READABLE = 60;

  private final List<List<Text>> rows = new ArrayList<>();
  private final Terminal terminal;

  Table(TableBlock table, Phrases phrases, Terminal terminal) {
    this.terminal = terminal;
    collect(table, phrases);
  }

  private void collect(Node node, Phrases phrases) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext())
      if (child instanceof TableRow row) rows.add(cells(row, phrases));
      else collect(child, phrases);
  }

  private static List<Text> cells(TableRow row, Phrases phrases) {
    List<Text> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext())
      if (cell instanceof TableCell) cells.add(phrases.of(cell));
    return cells;
  }

  void on(Page page, Text prefix) {
    int room = page.width() - prefix.width();
    int[] widths = natural();
    int least = IntStream.of(words(widths.length)).sum() + GAP * (widths.length - 1);
    if (least > room && (page.width() < READABLE || widths.length * NARROWEST > room)) {
      records(page, prefix);
      return;
    }
    shrink(widths, room);
    for (int i = 0; i < rows.size(); i++) {
      row(page, prefix, rows.get(i), widths, i == 0);
      if (i == 0) line(page, prefix, widths);
    }
  }

  private int[] natural() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<Text> row : rows)
      for (int i = 0; i < Math.min(widths.length, row.size()); i++)
        widths[i] = Math.max(widths[i], row.get(i).width());
    return widths;
  }

  /** Columns that can break between words give way before those that would cut one. */
  private void shrink(int[] widths, int room) {
    int[] words = words(widths.length);
    while (IntStream.of(widths).sum() + GAP * (widths.length - 1) > room) {
      int[] loose = widths.clone();
      for (int i = 0; i < loose.length; i++) if (widths[i] <= words[i]) loose[i] = 0;
      widths[widest(IntStream.of(loose).sum() > 0 ? loose : widths)]--;
    }
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) if (widths[i] > widths[widest]) widest = i;
    return widest;
  }

  /** The longest piece of each column that has no place to break. */
  private int[] words(int columns) {
    int[] words = new int[columns];
    for (List<Text> row : rows)
      for (int i = 0; i < Math.min(columns, row.size()); i++)
        words[i] = Math.max(words[i], Wrap.longestPiece(row.get(i)));
    return words;
  }

  private static void row(Page page, Text prefix, List<Text> cells, int[] widths, boolean head) {
    List<List<Text>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      Text cell = i < cells.size() ? cells.get(i) : Text.EMPTY;
      wrapped.add(Wrap.lines(head ? cell.in(Style.STRONG) : cell, widths[i]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++)
      page.verbatim(prefix.plus(across(wrapped, widths, line)));
  }

  private static Text across(List<List<Text>> wrapped, int[] widths, int line) {
    Text all = Text.EMPTY;
    for (int i = 0; i < widths.length; i++) {
      List<Text> cell = wrapped.get(i);
      Text part = line < cell.size() ? cell.get(line) : Text.EMPTY;
      all = all.plus(i < widths.length - 1 ? part.padded(widths[i] + GAP) : part);
    }
    return all;
  }

  private void line(Page page, Text prefix, int[] widths) {
    int width = IntStream.of(widths).sum() + GAP * (widths.length - 1);
    page.verbatim(prefix.plus((terminal.unicode() ? "─" : "-").repeat(width), Style.SOFT));
  }

  /** Head and cell side by side, one cell after the other. */
  private void records(Page page, Text prefix) {
    List<Text> head = rows.getFirst();
    for (int i = 1; i < rows.size(); i++) {
      if (i > 1) page.blank();
      for (int j = 0; j < Math.min(head.size(), rows.get(i).size()); j++) {
        Text named = head.get(j).in(Style.STRONG).plus(": ").plus(rows.get(i).get(j));
        page.hang(prefix, prefix.plus("  "), named);
      }
    }
  }
}
