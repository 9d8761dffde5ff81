package learn.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import learn.cli.command.dev.DevVerb;
import learn.cli.command.replay.ReplayVerb;
import learn.cli.command.tune.RehearseVerb;
import learn.cli.command.tune.TrainVerb;
import learn.cli.command.verb.CheckVerb;
import learn.cli.command.verb.DoctorVerb;
import learn.cli.command.verb.HintVerb;
import learn.cli.command.verb.ListVerb;
import learn.cli.command.verb.NextVerb;
import learn.cli.command.verb.ProgressVerb;
import learn.cli.command.verb.QuizVerb;
import learn.cli.command.verb.ResetVerb;
import learn.cli.command.verb.ShowVerb;
import learn.cli.command.verb.SolutionVerb;
import learn.cli.command.verb.Verb;
import learn.cli.command.verb.WelcomeVerb;
import learn.cli.command.watch.WatchVerb;
import learn.cli.spec.yaml.Nearest;
import learn.cli.text.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a function of its arguments and surroundings to an exit code. */
public final class Program {
  private static final List<Verb> VERBS =
      List.of(
          new NextVerb(),
          new CheckVerb(),
          new ReplayVerb(),
          new HintVerb(),
          new WatchVerb(),
          new ListVerb(),
          new ShowVerb(),
          new ProgressVerb(),
          new QuizVerb(),
          new ResetVerb(),
          new SolutionVerb(),
          new DoctorVerb(),
          new DevVerb(),
          new WelcomeVerb(),
          new TrainVerb(),
          new RehearseVerb());

  /** In front of a command's name within its qualified name. */
  private static final int ROOT = "learn".length();

  private Program() {}

  /** Runs one command; whatever goes wrong ends in a message and an exit code. */
  public static int run(String[] args, Surroundings surroundings) {
    try (Session session = Session.of(surroundings, Arguments.peek(args))) {
      return exitCode(args, session);
    }
  }

  private static int exitCode(String[] args, Session session) {
    try {
      return dispatch(args, session);
    } catch (RuntimeException | VirtualMachineError | LinkageError unforeseen) {
      return new Failures(session).exitCode(unforeseen);
    }
  }

  private static int dispatch(String[] args, Session session) {
    Optional<String> lang = session.arguments().lang().filter(l -> Language.of(l).isEmpty());
    if (lang.isPresent()) return session.refuse(Trouble.of("unknown-language", lang.get()));
    List<ParseResult> words;
    try {
      words = words(session.grammar().line(VERBS).parseArgs(args));
    } catch (ParameterException misfit) {
      return session.refuse(trouble(misfit));
    }
    if (words.getFirst().isVersionHelpRequested()) return version(session);
    if (words.stream().anyMatch(ParseResult::isUsageHelpRequested) || words.size() == 1)
      return help(words.getLast(), session);
    int exit = verb(words.get(1).commandSpec().name()).run(words.getLast(), session);
    session.remember();
    return exit;
  }

  private static Verb verb(String name) {
    return VERBS.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  /** The words of the command line from {@code learn} on, e.g. {@code dev}, {@code check}. */
  private static List<ParseResult> words(ParseResult parsed) {
    List<ParseResult> words = new ArrayList<>(List.of(parsed));
    while (words.getLast().hasSubcommand()) words.add(words.getLast().subcommand());
    return words;
  }

  private static int help(ParseResult word, Session session) {
    CommandLine line = word.commandSpec().commandLine();
    Ansi ansi = session.terminal().colour() ? Ansi.ON : Ansi.OFF;
    session.print(Arrays.asList(line.getUsageMessage(ansi).stripTrailing().split("\\R")));
    return Exit.OK;
  }

  private static int version(Session session) {
    String version =
        Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("dev");
    session.print(session.painter().say("version", version));
    return Exit.OK;
  }

  private static Trouble trouble(ParameterException misfit) {
    String command =
        misfit.getCommandLine().getCommandSpec().qualifiedName(" ").substring(ROOT).strip();
    return switch (misfit) {
      case UnmatchedArgumentException stray -> stray(stray, command);
      case MissingParameterException missing ->
          Trouble.of("missing-argument", names(missing), command);
      case OverwrittenOptionException twice -> Trouble.of("given-twice", name(twice), command);
      default -> Trouble.of("bad-value", String.valueOf(misfit.getValue()), name(misfit), command);
    };
  }

  private static String name(ParameterException misfit) {
    return misfit.getArgSpec() instanceof OptionSpec option
        ? option.longestName()
        : String.valueOf(misfit.getArgSpec());
  }

  private static String names(MissingParameterException missing) {
    return missing.getMissing().stream().map(a -> a.paramLabel()).collect(Collectors.joining(", "));
  }

  private static Trouble stray(UnmatchedArgumentException stray, String command) {
    String word = stray.getUnmatched().getFirst();
    if (stray.isUnknownOption()) return Trouble.of("unknown-option", word, command);
    if (!command.isEmpty()) return Trouble.of("extra-argument", word, command);
    return Nearest.to(word, VERBS.stream().filter(v -> !v.hidden()).map(Verb::name).toList())
        .map(near -> Trouble.of("unknown-command-near", word, near))
        .orElse(Trouble.of("unknown-command", word));
  }
}
