package learn.cli.command.verb;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.domain.quiz.Posed;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.view.QuizView;
import learn.cli.terminal.Answers;
import learn.cli.usecase.Sitting;
import learn.cli.usecase.TakeQuiz;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code learn quiz}: the questions that close a part. */
public final class QuizVerb implements Verb {
  @Override
  public String name() {
    return "quiz";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PART")
            .arity("0..1")
            .type(String.class)
            .description(grammar.words().apply("param.part"))
            .build());
    spec.addOption(grammar.flag("quiz", "again"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    TakeQuiz quiz = session.quiz();
    Sitting sitting = Given.id(args).map(quiz::named).orElseGet(quiz::next);
    List<QuizView.Asked> questions = sitting.questions(args.hasMatchedOption("--again"));
    if (!questions.isEmpty()) ask(sitting, questions, session);
    show(sitting.close(), session);
    return Exit.OK;
  }

  private static void ask(Sitting sitting, List<QuizView.Asked> questions, Session session) {
    try (Answers answers = session.answers()) {
      for (QuizView.Asked asked : questions) {
        show(asked, session);
        Optional<List<Integer>> picked = picked(asked.posed(), answers, session);
        if (picked.isEmpty()) return;
        show(sitting.answer(asked.posed(), picked.get()), session);
      }
    }
  }

  /** Asks until something was typed that answers the question; empty when the learner leaves. */
  private static Optional<List<Integer>> picked(Posed posed, Answers answers, Session session) {
    boolean single = posed.question() instanceof Question.Choice choice && !choice.several();
    for (Optional<String> typed = answers.next(single);
        typed.isPresent();
        typed = answers.next(single)) {
      Optional<List<Integer>> picked = posed.read(typed.get());
      if (picked.isPresent()) return picked;
      session.print(session.painter().say("quiz.no-answer"));
    }
    return Optional.empty();
  }

  private static void show(QuizView view, Session session) {
    session.print(session.painter().quiz(view, ZoneId.systemDefault()));
  }
}
