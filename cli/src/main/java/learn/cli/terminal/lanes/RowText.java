package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.Quoted;
import learn.cli.terminal.source.Sources;
import learn.protocol.Place;

/** A row's line of the source, and what happens there. */
final class RowText {
  /** What more steps than these do on one line is not read. */
  private static final int MOST_PHRASES = 4;

  private static final int GAP = 2;

  private final Look look;
  private final Sources sources;
  private final Story story;
  private final int numbers;

  RowText(Look look, Sources sources, Story story) {
    this.look = look;
    this.sources = sources;
    this.story = story;
    this.numbers = story.rows().stream().mapToInt(r -> where(r).length()).max().orElse(0);
  }

  /** Line number, source and phrases in this many columns; the phrases below where they must. */
  List<Text> lines(Row row, int width) {
    Text margin = Text.of(" ".repeat(Math.max(0, numbers - where(row).length())));
    Text number = margin.plus(where(row), Style.SOFT).plus(" ".repeat(GAP));
    int room = Math.max(1, width - number.width());
    String code = code(row).map(c -> fitting(c, room)).orElse("");
    Text phrases = phrases(row);
    if (code.isEmpty()) return indented(number, Wrap.lines(phrases, room));
    Text line = Text.of(code).plus(" ".repeat(GAP)).plus(phrases);
    if (line.width() <= room) return List.of(number.plus(line));
    List<Text> below = new ArrayList<>(List.of(Text.of(code)));
    below.addAll(Wrap.lines(phrases, room));
    return indented(number, below);
  }

  private static List<Text> indented(Text first, List<Text> lines) {
    Text further = Text.of(" ".repeat(first.width()));
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (i == 0 ? first : further).plus(lines.get(i)))
        .toList();
  }

  private String fitting(String code, int room) {
    return Quoted.of(code, 0, 1).fitting(room, look.marks().cut()).text();
  }

  /** The line of the source; empty when the row has none. */
  Optional<String> code(Row row) {
    if (row.repeats()) return row.place().map(_ -> look.marks().cut());
    return row.place()
        .flatMap(p -> sources.line(p.file(), p.line()))
        .map(line -> Quoted.code(line).strip());
  }

  private String where(Row row) {
    return row.place().map(p -> file(p) + p.line()).orElse("");
  }

  private String file(Place place) {
    return place.file().equals(story.file()) ? "" : name(place).replace(".java", "") + ":";
  }

  static String name(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1);
  }

  /** What the steps do, each said once, and by which call if it is the kit that does them. */
  Text phrases(Row row) {
    List<String> all =
        IntStream.range(0, row.steps().size()).mapToObj(i -> phrase(row, i)).distinct().toList();
    Style style = story.marked(row) ? Style.BAD : Style.SOFT;
    if (row.inside().isEmpty()) return Text.of(joined(all), style);
    String key = row.continues() ? "lanes.still" : "lanes.inside";
    return Text.of(look.sentences().of(key, row.inside(), joined(all)), style);
  }

  private String joined(List<String> all) {
    String dot = look.marks().dot();
    if (all.size() <= MOST_PHRASES) return String.join(dot, all);
    String kept = String.join(dot, all.subList(0, MOST_PHRASES - 1));
    String more = look.sentences().of("lanes.more", all.size() - MOST_PHRASES);
    return kept + dot + more + dot + all.getLast();
  }

  private String phrase(Row row, int index) {
    Row.At at = row.steps().get(index);
    return look.schedules().step(at.step(), story.forEver() && story.last(at.index()));
  }
}
