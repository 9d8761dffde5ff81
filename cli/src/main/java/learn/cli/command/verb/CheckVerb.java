package learn.cli.command.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.compile.ClassPath;
import learn.cli.compile.advice.CompilerHelp;
import learn.cli.domain.Attempt;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.terminal.LiveLine;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.json.CheckJson;
import learn.cli.text.Advice;
import learn.cli.text.Trouble;
import learn.cli.usecase.Check;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class CheckVerb implements Verb {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
    spec.addOption(grammar.flag("check", "all"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    boolean all = args.hasMatchedOption("--all");
    Desk desk = all ? session.desk() : session.desk(Given.id(args));
    Workshop workshop = session.workshop(session.pack());
    Check check = new Check(desk, session.archive(), new Assessment(workshop));
    if (all) return all(check, workshop, session);
    Exercise exercise = desk.opened(Given.id(args));
    Shown shown = shown(check, exercise, workshop, session);
    session.print(
        session.arguments().json()
            ? List.of(new CheckJson(session.lang()).line(shown.view))
            : session.painter().check(shown.view));
    return exit(shown, session);
  }

  /** Every exercise that was opened, in the track's order. */
  private static int all(Check check, Workshop workshop, Session session) {
    Standing standing = check.desk().standing();
    List<CheckView> views = new ArrayList<>();
    int exit = Exit.OK;
    for (Exercise exercise : check.desk().track().inOrder()) {
      if (!standing.opened(exercise.id())) continue;
      Shown shown = shown(check, exercise, workshop, session);
      if (session.arguments().json())
        session.print(List.of(new CheckJson(session.lang()).line(shown.view)));
      views.add(shown.view);
      exit = Exit.worst(exit, exit(shown, session));
    }
    if (!session.arguments().json()) session.print(session.painter().checks(views));
    return exit;
  }

  private record Shown(CheckView view, Optional<TroubleException> unrecorded) {}

  /** The verdict stands on the screen, also where it could not be written down. */
  private static int exit(Shown shown, Session session) {
    return shown
        .unrecorded
        .map(why -> Trouble.of("journal-not-written", why.facts().getFirst()))
        .map(session::refuse)
        .orElse(shown.view.attempt().verdict().exitCode());
  }

  private static Shown shown(Check check, Exercise exercise, Workshop workshop, Session session) {
    LiveLine live =
        new LiveLine(
            session.world().out(), session.terminal(), session.lang(), exercise.checks().size());
    boolean current = check.desk().standing().currentId().equals(Optional.of(exercise.id()));
    Check.Checked checked;
    try {
      checked = check.check(exercise, live::on);
    } finally {
      live.clear();
    }
    Attempt attempt = checked.attempt();
    CheckView view =
        new CheckView(
            attempt,
            exercise,
            workshop.given().apply(exercise),
            diagnostic -> help(diagnostic, attempt, workshop.kit(), session),
            current);
    return new Shown(view, checked.unrecorded());
  }

  private static Optional<String> help(
      Diagnostic diagnostic, Attempt attempt, ClassPath kit, Session session) {
    return new CompilerHelp(kit)
        .of(diagnostic, attempt.submission().files())
        .flatMap(help -> Advice.in(session.lang()).sentence(help.key(), help.params()));
  }
}
