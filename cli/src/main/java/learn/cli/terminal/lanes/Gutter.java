package learn.cli.terminal.lanes;

import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The left edge of a row: its number, whether it decides, whether the thread was switched. */
record Gutter(Look look, Story story, int indent) {

  Text of(int number, Row row) {
    Text digits = Text.of(Integer.toString(number), Style.SOFT);
    Text margin = Text.of(" ".repeat(indent + digits() - digits.width()));
    Text mark = story.marked(row) ? look.marks().decisive() : Text.of(" ");
    Text turn = row.switches() ? look.marks().turn() : Text.of(" ");
    return margin.plus(digits).plus(" ").plus(mark).plus(turn).plus("  ");
  }

  Text empty() {
    return Text.of(" ".repeat(width()));
  }

  int width() {
    return indent + digits() + 5;
  }

  private int digits() {
    return Integer.toString(story.rows().size()).length();
  }
}
