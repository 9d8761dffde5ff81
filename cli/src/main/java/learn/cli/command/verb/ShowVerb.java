package learn.cli.command.verb;

import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.usecase.Show;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class ShowVerb implements Verb {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Show show = new Show(session.desk(Given.id(args)), session.lang());
    session.print(session.painter().brief(show.brief(Given.id(args))));
    return Exit.OK;
  }
}
