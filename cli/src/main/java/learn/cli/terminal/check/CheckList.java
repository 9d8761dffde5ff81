package learn.cli.terminal.check;

import java.util.List;
import learn.cli.domain.CheckReport;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;

/** One line a check: how it came out, its id, what it promises. */
final class CheckList {
  private final Look look;

  CheckList(Look look) {
    this.look = look;
  }

  void on(Page page, List<CheckReport> reports) {
    int width = reports.stream().mapToInt(r -> r.check().id().value().length()).max().orElse(0);
    for (CheckReport report : reports)
      page.columns(mark(report.outcome()), id(report), width, what(report));
  }

  private Text mark(Outcome outcome) {
    Text mark =
        switch (outcome) {
          case Outcome.Held _ -> look.marks().held();
          case Outcome.Broken _ -> look.marks().broken();
          case Outcome.NotRun _ -> look.marks().notRun();
        };
    return Text.of("  ").plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
  }

  private static Text id(CheckReport report) {
    return Text.of(
        report.check().id().value(),
        switch (report.outcome()) {
          case Outcome.Held _ -> Style.PLAIN;
          case Outcome.Broken _ -> Style.BAD_STRONG;
          case Outcome.NotRun _ -> Style.SOFT;
        });
  }

  private Text what(CheckReport report) {
    Text title = look.inline(report.check().title());
    return switch (report.outcome()) {
      case Outcome.Held(Coverage coverage) ->
          look.coverage()
              .of(coverage)
              .map(words -> title.plus(look.marks().dot() + words, Style.SOFT))
              .orElse(title);
      case Outcome.Broken _ -> title;
      case Outcome.NotRun(Outcome.Because because) ->
          look.inline(look.verdicts().because(because)).in(Style.SOFT);
    };
  }
}
