package learn.cli.terminal.screen;

import java.nio.file.Path;
import java.util.List;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.State;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;

/** The answer to {@code next} and {@code show}: what to do, where, and the exact commands. */
public final class BriefScreen {
  private final Look look;
  private final BriefView view;
  private final Page page;

  public BriefScreen(Look look, BriefView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
  }

  public List<String> lines() {
    head();
    page.block(0, look.brief(view.brief(), page.width())).blank();
    files("brief.files", view.files());
    files("brief.given", view.given());
    page.blank().flow(0, look.say(view.state() == State.PASSED ? "verdict.passed" : wherefrom()));
    commands();
    return look.done(page);
  }

  private void head() {
    Exercise exercise = view.exercise();
    String dot = look.marks().dot();
    page.flow(0, look.inline(exercise.title()).in(Style.HEADING));
    page.flow(
        0,
        look.marks()
            .of(exercise.difficulty())
            .plus(look.say("difficulty." + exercise.difficulty()))
            .plus(dot)
            .plus(look.say("brief.minutes", exercise.minutes()))
            .plus(dot)
            .plus(look.say("tier." + exercise.tier()))
            .plus(dot)
            .plus(exercise.id().value())
            .in(Style.SOFT));
    page.blank();
  }

  private String wherefrom() {
    return view.fresh() ? "brief.fresh" : "brief.kept";
  }

  private void files(String key, List<Path> files) {
    if (files.isEmpty()) return;
    page.flow(0, look.say(key).in(Style.STRONG));
    files.forEach(file -> page.verbatim(Text.of("  ").plus(look.path(file, 0))));
  }

  private void commands() {
    Steps steps = new Steps(look);
    if (view.state() == State.PASSED)
      steps.add("next", "brief.next").add("solution " + view.exercise().id(), "brief.solution");
    else steps.add("check", "brief.check").add("hint", "brief.hint");
    steps.on(page, 2);
  }
}
