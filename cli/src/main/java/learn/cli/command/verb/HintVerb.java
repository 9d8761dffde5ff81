package learn.cli.command.verb;

import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.usecase.Hint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class HintVerb implements Verb {
  @Override
  public String name() {
    return "hint";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Hint hint = new Hint(session.desk(Given.id(args)));
    session.print(session.painter().hint(hint.hint(Given.id(args))));
    return Exit.OK;
  }
}
