package learn.cli.terminal.lanes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.terminal.look.Look;

/** One sentence a row: nothing is told by where it stands, so that it can be read aloud. */
final class Numbered implements Layout {
  private final Look look;
  private final Names names;
  private final RowText text;
  private final int indent;
  private final int screen;

  Numbered(Look look, Names names, RowText text, int indent, int screen) {
    this.look = look;
    this.names = names;
    this.text = text;
    this.indent = indent;
    this.screen = screen;
  }

  @Override
  public List<Text> head() {
    String all =
        String.join(", ", IntStream.range(0, names.count()).mapToObj(i -> names.plain(i)).toList());
    return hung(margin(), look.say("lanes.threads", all));
  }

  @Override
  public List<Text> row(int number, Row row) {
    String key = row.switches() ? "lanes.switch" : "lanes.same";
    Text who = Text.of(look.sentences().of(key, names.plain(row.lane())));
    Text where =
        row.place().map(p -> Text.of(", " + RowText.name(p) + ":" + p.line())).orElse(Text.EMPTY);
    Text code =
        text.code(row).filter(_ -> !row.repeats()).map(c -> Text.of("  " + c)).orElse(Text.EMPTY);
    Text mark = margin().plus(number + ". ");
    return hung(mark, who.plus(where).plus(code).plus("  ").plus(text.phrases(row)));
  }

  private List<Text> hung(Text mark, Text said) {
    List<Text> lines = Wrap.lines(said, Math.max(1, screen - mark.width()));
    Text further = Text.of(" ".repeat(mark.width()));
    return Stream.concat(
            Stream.of(mark.plus(lines.getFirst())), lines.stream().skip(1).map(further::plus))
        .toList();
  }

  @Override
  public Text margin() {
    return Text.of(" ".repeat(indent));
  }
}
