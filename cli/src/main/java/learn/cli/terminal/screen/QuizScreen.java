package learn.cli.terminal.screen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import learn.cli.domain.Localized;
import learn.cli.domain.quiz.Posed;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.view.QuizView;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;

/** The pages of {@code quiz}: a question, what its answer was worth, and how the sitting ended. */
public final class QuizScreen {
  private final Look look;
  private final ZoneId zone;
  private final Page page;

  /**
   * @param zone the learner's, for the day on which a question comes back
   */
  public QuizScreen(Look look, ZoneId zone) {
    this.look = look;
    this.zone = zone;
    this.page = look.page();
  }

  public List<String> lines(QuizView view) {
    switch (view) {
      case QuizView.Asked asked -> asked(asked);
      case QuizView.Marked marked -> marked(marked);
      case QuizView.Closed closed -> closed(closed);
    }
    return look.done(page);
  }

  private void asked(QuizView.Asked asked) {
    Text head = look.inline(asked.part().title()).in(Style.HEADING);
    String count = asked.again() ? "quiz.count-again" : "quiz.count";
    page.tagged(Text.EMPTY, head, look.say(count, asked.number(), asked.of()).in(Style.SOFT));
    page.blank().flow(0, look.inline(asked.posed().question().ask()).in(Style.STRONG));
    page.blank();
    if (asked.posed().question() instanceof Question.Match match) lefts(match);
    List<Localized> items = asked.posed().items();
    for (int i = 0; i < items.size(); i++) item((char) ('a' + i) + ") ", items.get(i));
    page.blank().flow(0, how(asked.posed()).in(Style.SOFT));
  }

  private void lefts(Question.Match match) {
    for (int i = 0; i < match.pairs().size(); i++)
      item((i + 1) + ") ", match.pairs().get(i).left());
    page.blank();
  }

  private void item(String mark, Localized text) {
    page.hang(Text.of("  " + mark, Style.STRONG), look.inline(text));
  }

  private Text how(Posed posed) {
    return switch (posed.question()) {
      case Question.Choice choice -> look.say(choice.several() ? "quiz.pick-all" : "quiz.pick-one");
      case Question.Order _ -> look.say("quiz.pick-order", letters(posed));
      case Question.Match _ -> look.say("quiz.pick-match", posed.shown().size());
    };
  }

  private static String letters(Posed posed) {
    return posed.shown().stream()
        .map(position -> String.valueOf(posed.letter(position)))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private void marked(QuizView.Marked marked) {
    Text mark = marked.right() ? look.marks().held() : look.marks().notRun();
    Text verdict =
        marked.right()
            ? look.say("quiz.right").in(Style.GOOD)
            : look.say("quiz.not-right", marked.posed().solution()).in(Style.STRONG);
    page.blank().hang(mark.plus(" "), verdict);
    if (!marked.right()) details(marked);
    page.blank().flow(2, look.inline(marked.posed().question().why()));
    page.blank();
  }

  private void details(QuizView.Marked marked) {
    switch (marked.posed().question()) {
      case Question.Choice choice -> buts(marked, choice);
      case Question.Order order -> order.steps().forEach(step -> page.flow(2, step(order, step)));
      case Question.Match match -> match.pairs().forEach(pair -> page.flow(2, pair(pair)));
    }
  }

  private Text step(Question.Order order, Localized step) {
    return Text.of((order.steps().indexOf(step) + 1) + ". ").plus(look.inline(step));
  }

  private Text pair(Question.Pair pair) {
    String arrow = look.terminal().unicode() ? " → " : " -> ";
    return look.inline(pair.left()).plus(arrow).plus(look.inline(pair.right()));
  }

  private void buts(QuizView.Marked marked, Question.Choice choice) {
    for (int position : marked.picked())
      choice
          .options()
          .get(position)
          .but()
          .ifPresent(but -> page.hang(letter(marked.posed(), position), look.inline(but)));
  }

  private static Text letter(Posed posed, int position) {
    return Text.of("  " + posed.letter(position) + ") ", Style.STRONG);
  }

  private void closed(QuizView.Closed closed) {
    if (closed.asked() > 0)
      page.flow(0, look.say("quiz.result", closed.right(), closed.asked()).in(Style.STRONG));
    else page.flow(0, look.say("quiz.nothing-now", look.inline(closed.part().title()).plain()));
    if (closed.passed()) page.flow(0, look.say("quiz.passed").in(Style.GOOD));
    else if (closed.open() > 0) page.flow(0, look.say("quiz.open", closed.open()));
    else page.flow(0, look.say("quiz.not-passed"));
    closed.next().ifPresent(at -> page.flow(0, look.say("quiz.back", closed.missed(), day(at))));
    page.blank();
    steps(closed).on(page, 2);
  }

  private LocalDate day(java.time.Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private Steps steps(QuizView.Closed closed) {
    Steps steps = new Steps(look);
    if (closed.open() > 0) steps.add("quiz " + closed.part().id(), "quiz.go-on");
    else if (closed.missed() > 0)
      steps.add("quiz " + closed.part().id() + " --again", "quiz.again");
    return steps.add("progress", "quiz.progress");
  }
}
