package learn.cli.terminal.check;

import java.util.List;
import learn.cli.domain.Verdict;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The answer to {@code check --all}: one line an exercise. */
public final class CheckLines {
  private final Look look;
  private final List<CheckView> views;

  public CheckLines(Look look, List<CheckView> views) {
    this.look = look;
    this.views = List.copyOf(views);
  }

  public List<String> lines() {
    Page page = look.page();
    if (views.isEmpty()) return look.done(page.flow(0, look.say("check-all.none")));
    int width = views.stream().mapToInt(v -> id(v).length()).max().orElse(0);
    for (CheckView view : views)
      page.columns(mark(verdict(view)), Text.of(id(view)), width, what(view));
    long passed = views.stream().filter(v -> verdict(v) instanceof Verdict.Passed).count();
    page.blank().flow(0, look.say("check-all.head", passed, views.size()).in(Style.STRONG));
    return look.done(page);
  }

  private static Verdict verdict(CheckView view) {
    return view.attempt().verdict();
  }

  private static String id(CheckView view) {
    return view.exercise().id().value();
  }

  private Text mark(Verdict verdict) {
    Text mark =
        switch (verdict) {
          case Verdict.Passed _ -> look.marks().held();
          case Verdict.Rejected _, Verdict.Uncompilable _ -> look.marks().broken();
          case Verdict.Inconclusive _ -> look.marks().unknown();
        };
    return Text.of("  ").plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
  }

  private Text what(CheckView view) {
    Text verdict = look.say("verdict." + verdict(view).word());
    return verdict(view) instanceof Verdict.Rejected rejected
        ? verdict.plus(
            rejected.first().map(c -> look.marks().dot() + c.check().id()).orElse(""), Style.SOFT)
        : verdict;
  }
}
