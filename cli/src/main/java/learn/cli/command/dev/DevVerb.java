package learn.cli.command.dev;

import java.util.List;
import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.command.verb.Verb;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.domain.matrix.CellRuns;
import learn.cli.rules.Rules;
import learn.cli.spec.Loaded;
import learn.cli.spec.Pack;
import learn.cli.spec.Quizzes;
import learn.cli.spec.Specs;
import learn.cli.text.Trouble;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Matrix;
import learn.cli.usecase.carry.References;
import learn.cli.usecase.course.CourseFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code learn dev check}: the proof that graders are right. */
public final class DevVerb implements Verb {
  @Override
  public String name() {
    return "dev";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    CommandSpec check = CommandSpec.create().name("check");
    check.usageMessage().description(grammar.words().apply("dev.check"));
    check.addPositional(grammar.ids("0..*"));
    check.addOption(grammar.value("dev.check", "repeat", Integer.class, "N"));
    check.addOption(grammar.value("dev.check", "course", String.class, "DIR"));
    spec.addSubcommand("check", check);
  }

  @Override
  public int run(ParseResult args, Session session) {
    if (!args.commandSpec().name().equals("check")) {
      session.print(List.of(args.commandSpec().commandLine().getUsageMessage().stripTrailing()));
      return Exit.USAGE;
    }
    int repeat = args.matchedOptionValue("--repeat", 1);
    if (repeat < 1)
      return session.refuse(Trouble.of("bad-value", "" + repeat, "--repeat", "dev check"));
    Optional<String> course = Optional.ofNullable(args.matchedOptionValue("--course", null));
    Pack pack = course.map(c -> Pack.at(session.world().cwd().resolve(c))).orElseGet(session::pack);
    Track track = Session.usable(new Specs(pack, Rules.names(), Rules::params).proven());
    Session.usable(new Loaded(Optional.of(track), new Quizzes(pack).proven(track)));
    CourseFolder files = new CourseFolder(pack);
    List<Exercise> exercises =
        wanted(args, new Desk(track, files, session.workspace(), session.journal()));
    References references = new References(track, files);
    Matrix matrix = new Matrix(files, () -> new Assessment(session.workshop(pack), references));
    List<CellRuns> cells =
        matrix.run(exercises, repeat, cell -> session.print(MatrixLines.of(cell)));
    session.print(MatrixLines.sum(cells));
    return cells.stream().allMatch(CellRuns::good) ? Exit.OK : Exit.CONTENT;
  }

  private static List<Exercise> wanted(ParseResult args, Desk desk) {
    List<String> ids = args.matchedPositionalValue(0, List.of());
    return ids.isEmpty() ? desk.track().inOrder() : ids.stream().map(desk::named).toList();
  }
}
