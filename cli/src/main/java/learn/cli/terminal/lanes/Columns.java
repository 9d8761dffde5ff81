package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** A column a thread, wide enough for its lines of the source. */
final class Columns implements Layout {
  private static final int NARROWEST = 24;

  private final Look look;
  private final Names names;
  private final Gutter gutter;
  private final RowText text;
  private final int width;

  /**
   * @param width of a column
   */
  private Columns(Look look, Names names, Gutter gutter, RowText text, int width) {
    this.look = look;
    this.names = names;
    this.gutter = gutter;
    this.text = text;
    this.width = width;
  }

  static Columns of(Look look, Names names, Gutter gutter, RowText text, int screen) {
    int bars = look.marks().bar().width() * (names.count() - 1);
    return new Columns(look, names, gutter, text, (screen - gutter.width() - bars) / names.count());
  }

  boolean isReadable() {
    return width >= NARROWEST;
  }

  @Override
  public List<Text> head() {
    return List.of(line(gutter.empty(), lane -> names.of(lane, width).in(Style.STRONG)));
  }

  @Override
  public List<Text> row(int number, Row row) {
    List<Text> cell = text.lines(row, width);
    List<Text> lines = new ArrayList<>();
    for (int i = 0; i < cell.size(); i++) {
      Text left = i == 0 ? gutter.of(number, row) : gutter.empty();
      Text mine = cell.get(i);
      lines.add(line(left, lane -> lane == row.lane() ? mine : Text.EMPTY));
    }
    return lines;
  }

  private Text line(Text left, IntFunction<Text> cells) {
    return IntStream.range(0, names.count())
        .mapToObj(lane -> cells.apply(lane).padded(width))
        .reduce((a, b) -> a.plus(look.marks().bar()).plus(b))
        .map(left::plus)
        .orElse(left);
  }

  @Override
  public Text margin() {
    return gutter.empty();
  }
}
