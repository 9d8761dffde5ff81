package learn.cli.terminal.screen;

import java.util.List;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.view.SolutionView;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;
import learn.cli.terminal.markdown.Highlighter;

/** The answer to {@code solution}: right first, then why, then the wrong turns beside it. */
public final class SolutionScreen {
  private final Look look;
  private final SolutionView view;
  private final Page page;

  public SolutionScreen(Look look, SolutionView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
  }

  public List<String> lines() {
    if (view.reference().isEmpty()) closed();
    else open();
    return look.done(page);
  }

  private void closed() {
    String id = view.exercise().id().value();
    page.hang(look.marks().notRun().plus(" "), look.say("solution.closed")).blank();
    new Steps(look)
        .add("hint " + id, "brief.hint")
        .add("solution " + id + " --give-up", "solution.closed-next")
        .on(page, 2);
  }

  private void open() {
    heading("solution.reference");
    view.reference().forEach(this::source);
    if (!view.notes().isBlank()) {
      heading("solution.notes");
      page.block(0, look.brief(view.notes(), page.width()));
    }
    if (view.rejected().isEmpty()) return;
    heading("solution.wrong");
    view.rejected().forEach(this::wrong);
  }

  private void heading(String key) {
    page.blank().flow(0, look.say(key).in(Style.HEADING)).blank();
  }

  private void source(SourceFile file) {
    page.flow(0, Text.of(file.path(), Style.SOFT));
    page.block(2, Highlighter.lines(file.text().stripTrailing(), "java")).blank();
  }

  private void wrong(SolutionView.Wrong wrong) {
    page.blank();
    page.hang(
        look.marks().broken().plus(" "),
        Text.of(wrong.spec().name(), Style.STRONG).plus("  ").plus(breaks(wrong.spec())));
    wrong.files().forEach(this::source);
  }

  private Text breaks(Rejected spec) {
    return spec.finding()
        .map(code -> look.say("solution.with", spec.check(), code.code()))
        .orElseGet(() -> look.say("solution.breaks", spec.check()))
        .in(Style.SOFT);
  }
}
