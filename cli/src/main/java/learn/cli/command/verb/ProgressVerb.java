package learn.cli.command.verb;

import java.time.ZoneId;
import java.util.List;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.domain.view.ProgressView;
import learn.cli.spec.Quizzes;
import learn.cli.terminal.json.ProgressJson;
import learn.cli.usecase.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class ProgressVerb implements Verb {
  @Override
  public String name() {
    return "progress";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {}

  @Override
  public int run(ParseResult args, Session session) {
    ProgressView view =
        new Progress(
                session.desk(),
                new Quizzes(session.pack())::has,
                session.world().clock(),
                ZoneId.systemDefault())
            .progress();
    session.print(
        session.arguments().json()
            ? List.of(new ProgressJson(session.lang()).line(view))
            : session.painter().progress(view));
    return Exit.OK;
  }
}
