package learn.cli.terminal.ink;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines of a width, keeping its styles. */
public final class Wrap {
  private final int width;
  private final List<Text> lines = new ArrayList<>();
  private final List<Cell> line = new ArrayList<>();
  private int columns;

  /** One character as a reader sees it. */
  private record Cell(String text, int width, Span span) {
    boolean space() {
      return text.equals(" ");
    }
  }

  private Wrap(int width) {
    this.width = width;
  }

  /**
   * @param width columns of each line; a character wider than that stands alone
   */
  public static List<Text> lines(Text text, int width) {
    Wrap wrap = new Wrap(Math.max(1, width));
    text.spans().forEach(wrap::add);
    wrap.end(wrap.line.size());
    return wrap.lines;
  }

  /** Columns of the longest piece that has no place to break. */
  public static int longestPiece(Text text) {
    int longest = 0;
    int piece = 0;
    String before = " ";
    for (String character : Width.characters(text.plain())) {
      boolean apart =
          character.equals(" ") || before.equals(" ") || Break.between(before, character);
      piece = (apart ? 0 : piece) + (character.equals(" ") ? 0 : Width.of(character));
      longest = Math.max(longest, piece);
      before = character;
    }
    return longest;
  }

  private void add(Span span) {
    for (String character : Width.characters(span.text()))
      add(new Cell(character, Width.of(character), span));
  }

  private void add(Cell cell) {
    if (cell.space() && line.isEmpty() && !lines.isEmpty()) return;
    line.add(cell);
    columns += cell.width;
    while (columns > width && !line.getLast().space() && line.size() > 1) end(breakBefore());
  }

  /** The last place at which the line may end; its whole width when there is none. */
  private int breakBefore() {
    for (int i = line.size() - 1; i > 0; i--) if (mayBreakBefore(i) && fits(i)) return i;
    return firstThatFits();
  }

  private boolean mayBreakBefore(int i) {
    if (line.get(i).space()) return false;
    Cell left = line.get(i - 1);
    return left.space() ? indented(i) : Break.between(left.text, line.get(i).text);
  }

  /** Spaces in front of the first word are an indent, no place to break. */
  private boolean indented(int i) {
    return line.subList(0, i).stream().anyMatch(c -> !c.space());
  }

  private boolean fits(int end) {
    int used = 0;
    int last = end;
    while (last > 0 && line.get(last - 1).space()) last--;
    for (Cell cell : line.subList(0, last)) used += cell.width;
    return used <= width;
  }

  private int firstThatFits() {
    int end = line.size() - 1;
    while (end > 1 && !fits(end)) end--;
    return end;
  }

  private void end(int count) {
    List<Cell> done = line.subList(0, count);
    lines.add(text(done));
    done.clear();
    while (!line.isEmpty() && line.getFirst().space()) line.removeFirst();
    columns = line.stream().mapToInt(Cell::width).sum();
  }

  private static Text text(List<Cell> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).space()) last--;
    List<Span> spans = new ArrayList<>();
    for (Cell cell : cells.subList(0, last)) join(spans, cell);
    return new Text(spans);
  }

  private static void join(List<Span> spans, Cell cell) {
    Span span = new Span(cell.text, cell.span.style(), cell.span.link());
    if (!spans.isEmpty() && spans.getLast().looksLike(span)) {
      Span before = spans.removeLast();
      span = new Span(before.text() + cell.text, span.style(), span.link());
    }
    spans.add(span);
  }
}
