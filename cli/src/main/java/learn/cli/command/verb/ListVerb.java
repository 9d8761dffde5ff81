package learn.cli.command.verb;

import java.util.List;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.domain.view.ListView;
import learn.cli.terminal.json.ListJson;
import learn.cli.usecase.ListExercises;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class ListVerb implements Verb {
  @Override
  public String name() {
    return "list";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {}

  @Override
  public int run(ParseResult args, Session session) {
    ListView view = new ListExercises(session.desk()).list();
    session.print(
        session.arguments().json()
            ? List.of(new ListJson(session.lang()).line(view))
            : session.painter().list(view));
    return Exit.OK;
  }
}
