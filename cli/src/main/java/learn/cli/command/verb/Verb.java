package learn.cli.command.verb;

import learn.cli.command.Grammar;
import learn.cli.command.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One word of the command line, e.g. {@code check}. */
public interface Verb {
  String name();

  /** Adds this verb's own options and arguments. */
  void describe(CommandSpec spec, Grammar grammar);

  /** Does it and returns the exit code. */
  int run(ParseResult args, Session session);

  /** Left out of the list of commands. */
  default boolean hidden() {
    return false;
  }
}
