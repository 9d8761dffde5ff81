package learn.cli.terminal.screen;

import java.time.Duration;
import java.util.List;
import learn.cli.domain.view.ProgressView;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The answer to {@code progress}: part by part, the learner's pace beside the guide's. */
public final class ProgressScreen {
  private static final int BAR = 20;
  private static final long EVEN_MINUTES = 5;

  private final Look look;
  private final ProgressView view;
  private final Page page;

  public ProgressScreen(Look look, ProgressView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
  }

  public List<String> lines() {
    page.tagged(
        Text.EMPTY,
        look.say("progress.head").in(Style.HEADING),
        look.say("progress.total", view.passed(), view.exercises(), span(view.spent()))
            .in(Style.SOFT));
    if (view.passed() == 0) page.blank().flow(0, look.say("progress.empty"));
    view.parts().forEach(this::part);
    return look.done(page);
  }

  private void part(ProgressView.PartPace pace) {
    Text title = look.inline(pace.part().title()).in(Style.STRONG);
    page.blank();
    if (pace.total() == 0) {
      page.tagged(Text.EMPTY, title, look.say("progress.later").in(Style.SOFT));
      return;
    }
    page.flow(0, title);
    page.flow(2, bar(pace));
    page.flow(2, times(pace));
    pace.expected()
        .filter(_ -> !pace.reached())
        .ifPresent(day -> page.flow(2, look.say("progress.expected", day)));
    pace.quiz().ifPresent(this::quiz);
    if (pace.part().more()) page.flow(2, look.say("progress.more").in(Style.SOFT));
    String key = pace.reached() ? "progress.can" : "progress.will";
    String checkpoint = pace.part().checkpoint().in(look.lang());
    page.flow(2, look.say(key, checkpoint).in(pace.reached() ? Style.GOOD : Style.SOFT));
  }

  private void quiz(ProgressView.Quiz quiz) {
    if (quiz.passed()) page.flow(2, look.say("progress.quiz-passed"));
    else if (quiz.answered() > 0) page.flow(2, look.say("progress.quiz-begun", quiz.answered()));
    else page.flow(2, look.say("progress.quiz").in(Style.SOFT));
  }

  private Text bar(ProgressView.PartPace pace) {
    return look.marks()
        .bar(pace.done(), pace.total(), Math.min(BAR, page.width() / 3))
        .plus("  ")
        .plus(look.say("progress.done", pace.done(), pace.total()));
  }

  private Text times(ProgressView.PartPace pace) {
    String dot = look.marks().dot();
    Text times =
        look.say("progress.spent", span(pace.spent()))
            .plus(dot)
            .plus(look.say("progress.guide", pace.part().hoursFrom(), pace.part().hoursTo()));
    return pace.done() == 0 ? times : times.plus(dot).plus(against(pace));
  }

  private Text against(ProgressView.PartPace pace) {
    Duration ahead = pace.guideSoFar().minus(pace.spent());
    if (ahead.abs().toMinutes() < EVEN_MINUTES) return look.say("progress.even");
    return ahead.isPositive()
        ? look.say("progress.ahead", span(ahead)).in(Style.GOOD)
        : look.say("progress.behind", span(ahead.negated())).in(Style.WARN);
  }

  private String span(Duration span) {
    return look.verdicts().span(span);
  }
}
