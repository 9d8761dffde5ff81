package learn.cli.terminal.screen;

import java.util.List;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.view.HintView;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;

/** The answer to {@code hint}: the ladder so far, its new step last. */
public final class HintScreen {
  private final Look look;
  private final HintView view;
  private final Page page;

  public HintScreen(Look look, HintView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
  }

  public List<String> lines() {
    page.flow(
        0,
        Text.of(view.exercise().id().value(), Style.STRONG)
            .plus(look.marks().dot(), Style.SOFT)
            .plus(look.inline(view.exercise().title())));
    if (!view.earlier().isEmpty()) return earlier();
    if (view.shown().isEmpty()) page.blank().flow(0, look.say("hint.empty"));
    else if (!view.fresh()) page.blank().flow(0, look.say("hint.no-more"));
    for (int i = 0; i < view.shown().size(); i++) hint(i);
    page.blank();
    steps().on(page, 2);
    return look.done(page);
  }

  /** A step of this ladder would lead astray. */
  private List<String> earlier() {
    List<String> ids = view.earlier().stream().map(id -> "`" + id + "`").toList();
    String from = look.sentences().list(ids);
    page.blank().flow(0, look.say("hint.earlier", from)).blank();
    Steps steps = new Steps(look);
    view.earlier().forEach(e -> steps.add("check " + e, "carried.mend", e.packageName()));
    view.earlier().forEach(e -> steps.add("hint " + e, "hint.earlier-hint", e));
    steps
        .add("check " + view.exercise().id() + " --with-reference", "carried.over-reference")
        .on(page, 2);
    return look.done(page);
  }

  private void hint(int index) {
    HintStep step = view.shown().get(index);
    boolean last = index == view.shown().size() - 1;
    int all = view.shown().size() + view.left();
    Text head = look.say("hint.head", index + 1, all).in(last ? Style.HEADING : Style.SOFT);
    Text check = step.check().map(c -> look.say("hint.for", c).in(Style.SOFT)).orElse(Text.EMPTY);
    page.blank().tagged(Text.EMPTY, head, check);
    page.block(2, look.markdown(step.text().in(look.lang()), page.width() - 2));
  }

  private Steps steps() {
    Steps steps = new Steps(look).add("check", "check.again");
    return view.left() > 0
        ? steps.add("hint", "hint.more")
        : steps.add("solution " + view.exercise().id() + " --give-up", "hint.give-up");
  }
}
