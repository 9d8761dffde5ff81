package learn.cli.terminal.screen;

import java.util.List;
import java.util.Locale;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.State;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The answer to {@code list}: every part, every exercise, and where the learner stands. */
public final class ListScreen {
  private final Look look;
  private final ListView view;
  private final Page page;
  private final int idWidth;
  private final boolean oneLine;

  public ListScreen(Look look, ListView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
    this.idWidth =
        view.parts().stream()
            .flatMap(p -> p.rows().stream())
            .mapToInt(r -> r.exercise().id().value().length())
            .max()
            .orElse(0);
    this.oneLine = view.parts().stream().flatMap(p -> p.rows().stream()).allMatch(this::fits);
  }

  public List<String> lines() {
    view.parts().forEach(this::part);
    page.blank().flow(0, look.say("list.legend").in(Style.SOFT));
    return look.done(page);
  }

  private void part(ListView.PartRows part) {
    Text title = look.inline(part.part().title()).in(Style.HEADING);
    if (part.rows().isEmpty()) {
      page.blank().tagged(Text.EMPTY, title, look.say("list.later").in(Style.SOFT));
      return;
    }
    long passed = part.rows().stream().filter(r -> r.state() == State.PASSED).count();
    Text done = look.say("progress.done", passed, part.rows().size()).in(Style.SOFT);
    page.blank().tagged(Text.EMPTY, title, done);
    part.rows().forEach(this::row);
  }

  /** Either every exercise fits on a line of its own, or every title stands under its id. */
  private boolean fits(ListView.Row row) {
    int marks = look.marks().unicode() ? 4 : 7;
    int title = look.inline(row.exercise().title()).width();
    return marks + idWidth + 2 + title + 2 + facts(row).width() <= page.width();
  }

  private void row(ListView.Row row) {
    Text pointer =
        Text.of(row.current() ? (look.marks().unicode() ? "▸ " : "> ") : "  ", Style.STRONG);
    Text mark = look.marks().of(row.state());
    Text id = Text.of(row.exercise().id().value(), row.current() ? Style.STRONG : Style.PLAIN);
    Text left = pointer.plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
    Text title = look.inline(row.exercise().title());
    Text facts = facts(row);
    Text named = left.plus(id.padded(idWidth)).plus("  ");
    if (oneLine) page.tagged(named, title, facts);
    else page.tagged(left, id, facts).flow(left.width(), title.in(Style.SOFT));
  }

  private Text facts(ListView.Row row) {
    String state = "state." + row.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Text facts =
        look.marks()
            .of(row.exercise().difficulty())
            .plus(look.say("difficulty." + row.exercise().difficulty()).in(Style.SOFT))
            .plus(look.marks().dot(), Style.SOFT)
            .plus(look.say("list.minutes", row.exercise().minutes()).in(Style.SOFT))
            .plus(look.marks().dot(), Style.SOFT)
            .plus(look.say(state).in(Style.SOFT));
    return facts;
  }
}
