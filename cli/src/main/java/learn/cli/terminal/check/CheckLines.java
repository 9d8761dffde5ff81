package learn.cli.terminal.check;

import java.util.List;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The answer to {@code check --all}: one line an exercise. */
public final class CheckLines {
  private final Look look;
  private final List<AllRow> rows;

  public CheckLines(Look look, List<AllRow> rows) {
    this.look = look;
    this.rows = List.copyOf(rows);
  }

  public List<String> lines() {
    Page page = look.page();
    if (rows.isEmpty()) return look.done(page.flow(0, look.say("check-all.none")));
    int width = rows.stream().mapToInt(r -> id(r).length()).max().orElse(0);
    for (AllRow row : rows) page.columns(mark(row), Text.of(id(row)), width, what(row));
    long passed = rows.stream().filter(AllRow::passed).count();
    page.blank().flow(0, look.say("check-all.head", passed, rows.size()).in(Style.STRONG));
    long unchanged = rows.stream().filter(AllRow::unchanged).count();
    if (unchanged > 0) page.flow(0, look.say("check-all.kept", unchanged).in(Style.SOFT));
    return look.done(page);
  }

  private static String id(AllRow row) {
    return row.exercise().value();
  }

  private Text mark(AllRow row) {
    Text mark =
        switch (row.verdict()) {
          case "passed" -> look.marks().held();
          case "inconclusive" -> look.marks().unknown();
          default -> look.marks().broken();
        };
    return Text.of("  ").plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
  }

  private Text what(AllRow row) {
    Text verdict = look.say("verdict." + row.verdict());
    Text first =
        row.first().map(c -> Text.of(look.marks().dot() + c, Style.SOFT)).orElse(Text.EMPTY);
    Text unchanged =
        row.unchanged()
            ? Text.of(look.marks().dot(), Style.SOFT)
                .plus(look.say("check-all.unchanged").in(Style.SOFT))
            : Text.EMPTY;
    return verdict.plus(first).plus(unchanged);
  }
}
