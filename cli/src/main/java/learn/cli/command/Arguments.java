package learn.cli.command;

import java.util.Optional;
import learn.cli.domain.Lang;

/**
 * The global options, read before picocli does: language and look are needed to refuse a command
 * line as well.
 *
 * @param lang as typed; may be no language at all
 * @param checks a grader will be wanted, as far as one can tell
 */
public record Arguments(
    Optional<String> lang,
    Optional<String> workspace,
    boolean plain,
    boolean json,
    boolean steps,
    boolean checks) {

  public static Arguments peek(String[] args) {
    return new Arguments(
        value(args, "--lang"),
        value(args, "-w").or(() -> value(args, "--workspace")),
        has(args, "--plain"),
        has(args, "--json"),
        has(args, "--steps"),
        (has(args, "check") || has(args, "watch"))
            && !has(args, "dev")
            && !has(args, "--all") // perhaps nothing is to be run; else several are
            && !has(args, "--help")
            && !has(args, "-h"));
  }

  Arguments in(Lang other) {
    return new Arguments(Optional.of(other.tag()), workspace, plain, json, steps, false);
  }

  private static boolean has(String[] args, String option) {
    for (String arg : args) if (arg.equals(option)) return true;
    return false;
  }

  private static Optional<String> value(String[] args, String option) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(option + "="))
        return Optional.of(args[i].substring(option.length() + 1));
      if (args[i].equals(option) && i + 1 < args.length) return Optional.of(args[i + 1]);
    }
    return Optional.empty();
  }
}
