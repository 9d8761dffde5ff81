package learn.cli.command.replay;

import java.util.List;
import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.command.verb.CheckVerb;
import learn.cli.command.verb.Verb;
import learn.cli.domain.Attempt;
import learn.cli.domain.Verdict;
import learn.cli.domain.replay.Replayed;
import learn.cli.terminal.LiveLine;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.json.CheckJson;
import learn.cli.terminal.replay.RawWindow;
import learn.cli.terminal.replay.ReplayView;
import learn.cli.text.Trouble;
import learn.cli.usecase.Desk;
import learn.cli.usecase.Replay;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.carry.Carrying;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class ReplayVerb implements Verb {
  @Override
  public String name() {
    return "replay";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("1"));
    spec.addPositional(grammar.word("replay", "TOKEN"));
    spec.addOption(grammar.flag("replay", "with-reference"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Workshop workshop = session.workshop(session.pack());
    Desk desk = session.desk();
    Carrying carrying = session.carrying(desk, args.hasMatchedOption("--with-reference"));
    Replay replay = new Replay(desk, new Assessment(workshop, carrying));
    Replay.Asked asked =
        replay.asked(args.matchedPositionalValue(0, ""), args.matchedPositionalValue(1, ""));
    Attempt attempt = attempt(replay, asked, session);
    CheckView view = CheckVerb.view(attempt, asked.exercise(), workshop, session.lang(), false);
    if (attempt.verdict() instanceof Verdict.Inconclusive(var _, Verdict.Why why)
        && why.code().equals("bad-token"))
      return session.refuse(
          Trouble.of("bad-token", asked.token().toString(), asked.exercise().id().value()));
    Optional<Replayed> replayed = Replayed.of(attempt);
    if (session.arguments().json())
      session.print(List.of(new CheckJson(session.lang()).line(view)));
    else
      replayed.ifPresentOrElse(
          seen -> show(new ReplayView(view, asked.token(), seen), session),
          () -> session.print(session.painter().check(view)));
    return exit(attempt.verdict(), replayed);
  }

  private static Attempt attempt(Replay replay, Replay.Asked asked, Session session) {
    LiveLine live = new LiveLine(session.world().out(), session.terminal(), session.lang(), 1);
    try {
      return replay.replay(asked, live::on);
    } finally {
      live.clear();
    }
  }

  /** Step by step where there are keys; all of it elsewhere. */
  private static void show(ReplayView view, Session session) {
    boolean keys = session.terminal().live() && !session.arguments().steps();
    Optional<RawWindow> window = keys ? RawWindow.open(session.world().out()) : Optional.empty();
    window.ifPresentOrElse(
        open -> step(view, open, session), () -> session.print(session.painter().replay(view)));
  }

  private static void step(ReplayView view, RawWindow window, Session session) {
    try (window) {
      session.painter().stepper(view).run(window);
    }
  }

  /** A schedule that the code no longer follows says nothing about the check. */
  private static int exit(Verdict verdict, Optional<Replayed> replayed) {
    boolean astray =
        replayed
            .filter(r -> r.finding().isEmpty() && r.schedule().diverged().isPresent())
            .isPresent();
    return astray ? Exit.INCONCLUSIVE : verdict.exitCode();
  }
}
