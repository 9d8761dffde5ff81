package learn.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import learn.cli.command.verb.Verb;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/**
 * The command line as picocli's model, built by hand rather than from annotations: nothing is
 * looked up by reflection when the program starts.
 *
 * @param words description of an option or verb by key, in the reader's language
 */
public record Grammar(UnaryOperator<String> words, int width) {

  public CommandLine line(List<Verb> verbs) {
    CommandSpec root = CommandSpec.create().name("learn");
    usage(root, "learn").footer("", words.apply("learn.first"));
    root.addOption(inherited("-w", "--workspace").type(String.class).paramLabel("DIR").build());
    root.addOption(inherited("--lang").type(String.class).paramLabel("en|zh").build());
    root.addOption(inherited("--plain").type(boolean.class).build());
    root.addOption(inherited("--json").type(boolean.class).build());
    root.addOption(inherited("--steps").type(boolean.class).build());
    root.addOption(inherited("-h", "--help").usageHelp(true).type(boolean.class).build());
    root.addOption(option("-V", "--version").versionHelp(true).type(boolean.class).build());
    verbs.forEach(verb -> add(root, verb));
    return new CommandLine(root);
  }

  private void add(CommandSpec root, Verb verb) {
    CommandSpec spec = CommandSpec.create().name(verb.name());
    usage(spec, verb.name());
    spec.usageMessage().hidden(verb.hidden());
    verb.describe(spec, this);
    root.addSubcommand(verb.name(), spec);
  }

  private UsageMessageSpec usage(CommandSpec spec, String key) {
    return spec.usageMessage()
        .description(words.apply(key))
        .commandListHeading("%n" + words.apply("headline.commands") + "%n")
        .optionListHeading("%n" + words.apply("headline.options") + "%n")
        .parameterListHeading("%n" + words.apply("headline.parameters") + "%n")
        .adjustLineBreaksForWideCJKCharacters(true)
        .width(Math.max(55, width)); // picocli's least width
  }

  /** An option of one verb; its description stands under {@code verb.option}. */
  public OptionSpec flag(String verb, String name) {
    return OptionSpec.builder("--" + name)
        .type(boolean.class)
        .description(words.apply(verb + "." + name))
        .build();
  }

  public OptionSpec value(String verb, String name, Class<?> type, String label) {
    return OptionSpec.builder("--" + name)
        .type(type)
        .paramLabel(label)
        .description(words.apply(verb + "." + name))
        .build();
  }

  /** An option whose value may be left out: {@code --debug} or {@code --debug=PORT}. */
  public OptionSpec valueOr(String verb, String name, int fallback, String label) {
    return OptionSpec.builder("--" + name)
        .type(int.class)
        .arity("0..1")
        .fallbackValue(String.valueOf(fallback))
        .paramLabel(label)
        .description(words.apply(verb + "." + name))
        .build();
  }

  /** Exercise ids as arguments, e.g. arity {@code 0..1}. */
  public PositionalParamSpec ids(String arity) {
    boolean optional = arity.startsWith("0");
    return PositionalParamSpec.builder()
        .paramLabel("ID")
        .arity(arity)
        .required(!optional)
        .type(arity.endsWith("*") ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .description(words.apply(optional ? "param.id" : "param.one"))
        .build();
  }

  /** A required argument of one verb; its description stands under {@code verb.label}. */
  public PositionalParamSpec word(String verb, String label) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity("1")
        .required(true)
        .type(String.class)
        .description(words.apply(verb + "." + label.toLowerCase(Locale.ROOT)))
        .build();
  }

  private OptionSpec.Builder inherited(String... names) {
    return option(names).scopeType(ScopeType.INHERIT);
  }

  private OptionSpec.Builder option(String... names) {
    String last = names[names.length - 1].replaceFirst("^--", "");
    return OptionSpec.builder(names).description(words.apply("option." + last));
  }
}
