package learn.cli.command.verb;

import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.usecase.Next;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What install.sh ends with: the workspace is made and remembered, and the first exercise stands on
 * the screen.
 */
public final class WelcomeVerb implements Verb {
  @Override
  public String name() {
    return "welcome";
  }

  @Override
  public boolean hidden() {
    return true;
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {}

  @Override
  public int run(ParseResult args, Session session) {
    Next next =
        new Next(
            session.desk(Optional.empty()), session.setup(), session.scaffold(), session.lang());
    var view = next.next();
    session.whereabouts().remember(session.workspace());
    NextVerb.show(view, session);
    return Exit.OK;
  }
}
