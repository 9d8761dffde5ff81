package learn.cli.command.verb;

import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.usecase.Reset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class ResetVerb implements Verb {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("1"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Reset reset = new Reset(session.desk(Given.id(args)), session.scaffold());
    var view = reset.reset(Given.id(args).orElseThrow());
    if (view.changed())
      session.print(
          session
              .painter()
              .say(
                  "reset.done",
                  view.exercise().id(),
                  view.backup().map(b -> session.workspace().shown(b)).orElse("-")));
    else session.print(session.painter().say("reset.same", view.exercise().id()));
    return Exit.OK;
  }
}
