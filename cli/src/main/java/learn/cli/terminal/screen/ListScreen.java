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

  private void row(ListView.Row row) {
    Text pointer =
        Text.of(row.current() ? (look.marks().unicode() ? "▸ " : "> ") : "  ", Style.STRONG);
    Text mark = look.marks().of(row.state());
    Text id = Text.of(row.exercise().id().value(), row.current() ? Style.STRONG : Style.PLAIN);
    Text left = pointer.plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
    Text title = look.inline(row.exercise().title());
    Text facts = facts(row);
    // What does not fit on one line goes under the id: title first, then the facts.
    int room = page.width() - left.width() - idWidth - facts.width() - 4;
    if (room >= title.width() || room >= 24) {
      page.tagged(left.plus(id.padded(idWidth)).plus("  "), title, facts);
      return;
    }
    page.hang(left, id).flow(left.width(), title).flow(left.width(), facts);
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
