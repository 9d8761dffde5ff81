package learn.cli.command.verb;

import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The exercise a learner named, if any. */
final class Given {
  private Given() {}

  static Optional<String> id(ParseResult args) {
    return Optional.ofNullable(args.matchedPositionalValue(0, null));
  }
}
