package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** A narrow column a thread, and one column for what all of them do: for many threads. */
final class Rails implements Layout {
  private final Look look;
  private final Names names;
  private final Gutter gutter;
  private final RowText text;
  private final int screen;

  Rails(Look look, Names names, Gutter gutter, RowText text, int screen) {
    this.look = look;
    this.names = names;
    this.gutter = gutter;
    this.text = text;
    this.screen = screen;
  }

  /** Each name stands where its column begins. */
  @Override
  public List<Text> head() {
    return IntStream.range(0, names.count()).mapToObj(this::headLine).toList();
  }

  private Text headLine(int lane) {
    Text before = gutter.empty();
    for (int i = 0; i < lane; i++) before = before.plus(look.marks().rail()).plus(" ");
    return before.plus(names.of(lane, screen - before.width()).in(Style.STRONG));
  }

  @Override
  public List<Text> row(int number, Row row) {
    List<Text> lines = new ArrayList<>();
    int room = screen - gutter.width() - 2 * names.count() - 1;
    for (Text said : text.lines(row, Math.max(1, room)))
      lines.add(
          (lines.isEmpty() ? gutter.of(number, row) : gutter.empty())
              .plus(rails(lines.isEmpty() ? row.lane() : -1))
              .plus(" ")
              .plus(said));
    return lines;
  }

  private Text rails(int mine) {
    Text all = Text.EMPTY;
    for (int lane = 0; lane < names.count(); lane++)
      all = all.plus(lane == mine ? look.marks().stop() : look.marks().rail()).plus(" ");
    return all;
  }

  @Override
  public Text margin() {
    return gutter.empty();
  }
}
