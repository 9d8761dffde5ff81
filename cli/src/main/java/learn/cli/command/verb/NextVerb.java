package learn.cli.command.verb;

import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.domain.view.NextView;
import learn.cli.usecase.Desk;
import learn.cli.usecase.Next;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class NextVerb implements Verb {
  @Override
  public String name() {
    return "next";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
    spec.addOption(grammar.flag("next", "skip"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Optional<String> id = Given.id(args);
    boolean skip = args.hasMatchedOption("--skip");
    // What comes after the one that is left can be any of them.
    Desk desk = skip ? session.desk() : session.desk(id);
    Next next = new Next(desk, session.setup(), session.scaffold(), session.lang());
    show(id.map(next::next).orElseGet(() -> skip ? next.skip() : next.next()), session);
    return Exit.OK;
  }

  static void show(NextView view, Session session) {
    view.skipped().ifPresent(left -> session.print(session.painter().say("skip.done", left.id())));
    view.brief()
        .ifPresentOrElse(
            brief -> session.print(session.painter().brief(brief)),
            () -> session.print(session.painter().say("next.all-done")));
  }
}
