package learn.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import learn.cli.text.Sentences;
import learn.cli.text.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a function of its arguments and surroundings to an exit code. */
public final class Program {
  private static final List<Verb> VERBS =
      List.of(
          new NextVerb(),
          new CheckVerb(),
          new HintVerb(),
          new ListVerb(),
          new ShowVerb(),
          new ProgressVerb(),
          new ResetVerb(),
          new SolutionVerb(),
          new DoctorVerb(),
          new DevVerb(),
          new WelcomeVerb());
  private static final Map<String, Verb> BY_NAME =
      VERBS.stream().collect(Collectors.toMap(Verb::name, Function.identity()));

  private Program() {}

  public static int run(String[] args, Surroundings surroundings) {
    Session session = Session.of(surroundings, Arguments.peek(args));
    try {
      return dispatch(args, session);
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return session.sorry(Failures.explain(unforeseen, surroundings));
    }
  }

  private static int dispatch(String[] args, Session session) {
    CommandLine line = session.grammar().line(VERBS);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (ParameterException misfit) {
      return session.refuse(trouble(misfit));
    }
    List<ParseResult> words = words(parsed);
    if (words.stream().anyMatch(ParseResult::isUsageHelpRequested) || words.size() == 1) {
      return parsed.isVersionHelpRequested() ? session.version() : help(words.getLast(), session);
    }
    return BY_NAME.get(words.get(1).commandSpec().name()).run(words.getLast(), session);
  }

  private static List<ParseResult> words(ParseResult parsed) {
    java.util.ArrayList<ParseResult> words = new java.util.ArrayList<>(List.of(parsed));
    while (words.getLast().hasSubcommand()) words.add(words.getLast().subcommand());
    return words;
  }

  private static int help(ParseResult word, Session session) {
    Ansi ansi = session.terminal().colour() ? Ansi.ON : Ansi.OFF;
    session.print(
        Arrays.asList(
            word.commandSpec().commandLine().getUsageMessage(ansi).stripTrailing().split("\n")));
    return Exit.OK;
  }

  private static Trouble trouble(ParameterException misfit) {
    String command = misfit.getCommandLine().getCommandName();
    return switch (misfit) {
      case UnmatchedArgumentException stray -> stray(stray, command);
      case MissingParameterException missing -> Trouble.of("missing-argument", missing(missing), command);
      default -> Trouble.of("bad-value", String.valueOf(misfit.getMessage()), command);
    };
  }

  private static String missing(MissingParameterException missing) {
    return missing.getMissing().stream().map(a -> a.paramLabel()).collect(Collectors.joining(", "));
  }

  private static Trouble stray(UnmatchedArgumentException stray, String command) {
    String word = stray.getUnmatched().getFirst();
    if (stray.isUnknownOption()) return Trouble.of("unknown-option", word, command);
    if (!command.equals("learn")) return Trouble.of("extra-argument", word, command);
    Optional<String> near = stray.getSuggestions().stream().findFirst();
    return near.map(n -> Trouble.of("unknown-command-near", word, n))
        .orElse(Trouble.of("unknown-command", word));
  }

  static Sentences sentences(Session session) {
    return session.sentences();
  }
}
