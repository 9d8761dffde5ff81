package learn.cli.command.watch;

import java.util.Optional;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.command.verb.Verb;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code learn watch}: each save is checked at once. */
public final class WatchVerb implements Verb {
  @Override
  public String name() {
    return "watch";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addPositional(grammar.ids("0..1"));
    spec.addOption(grammar.value("watch", "edit-cmd", String.class, "CMD"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Optional<String> id = Optional.ofNullable(args.matchedPositionalValue(0, null));
    Optional<String> editor = Optional.ofNullable(args.matchedOptionValue("--edit-cmd", null));
    Editor theirs = new Editor(session.world().env(), editor);
    try (Watching watching = new Watching(session, theirs, id)) {
      return watching.run();
    }
  }
}
