package learn.cli.command.tune;

import java.util.List;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.command.verb.Verb;
import learn.cli.domain.view.DoctorView;
import learn.cli.domain.view.DoctorView.Line;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What install.sh does last of all: the start-up caches. Says nothing when all is well. */
public final class TrainVerb implements Verb {
  @Override
  public String name() {
    return "train";
  }

  @Override
  public boolean hidden() {
    return true;
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {}

  @Override
  public int run(ParseResult args, Session session) {
    List<Line> bad = new Caches(session).make().stream().filter(line -> !line.ok()).toList();
    if (bad.isEmpty()) return Exit.OK;
    session.print(session.painter().doctor(new DoctorView(bad)));
    return Exit.USAGE;
  }
}
