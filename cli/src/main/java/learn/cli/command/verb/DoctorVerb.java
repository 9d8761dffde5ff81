package learn.cli.command.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.command.Exit;
import learn.cli.command.Grammar;
import learn.cli.command.Session;
import learn.cli.command.tune.Caches;
import learn.cli.domain.course.Limits;
import learn.cli.domain.view.DoctorView;
import learn.cli.grade.GraderJvm;
import learn.cli.grade.Grading;
import learn.cli.progress.TroubleException;
import learn.cli.rules.Rules;
import learn.cli.spec.Loaded;
import learn.cli.spec.Specs;
import learn.cli.usecase.Doctor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

public final class DoctorVerb implements Verb {
  private static final List<String> MILD = List.of("doctor.path", "doctor.jdk", "doctor.cache");

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public void describe(CommandSpec spec, Grammar grammar) {
    spec.addOption(grammar.flag("doctor", "report"));
    spec.addOption(grammar.flag("doctor", "repair"));
  }

  @Override
  public int run(ParseResult args, Session session) {
    Caches caches = new Caches(session);
    List<DoctorView.Line> made = args.hasMatchedOption("--repair") ? caches.make() : List.of();
    Doctor doctor =
        new Doctor(
            new Doctor.Machine(
                Runtime.version(),
                session.tree().home(),
                session.tree().onPath(session.world().env()),
                terminal(session),
                session.terminal().unicode()),
            here(session),
            new Doctor.Probes(
                () -> course(session),
                () -> grader(session),
                () -> made.isEmpty() ? caches.look() : made));
    DoctorView view = doctor.look();
    List<String> lines = session.painter().doctor(view);
    session.print(lines);
    if (args.hasMatchedOption("--report")) report(lines, session);
    return view.lines().stream().allMatch(line -> line.ok() || isMild(line)) ? Exit.OK : Exit.USAGE;
  }

  /** Worth a line, but nothing is broken by it: not being on the PATH, slow starts … */
  private static boolean isMild(DoctorView.Line line) {
    return MILD.stream().anyMatch(line.what()::startsWith);
  }

  private static Optional<Doctor.Here> here(Session session) {
    try {
      return Optional.of(new Doctor.Here(session.workspace(), session.journal()));
    } catch (TroubleException nowhere) {
      return Optional.empty();
    }
  }

  private static Doctor.Answer course(Session session) {
    Loaded loaded = new Specs(session.pack(), Rules.names(), Rules::params).proven();
    return loaded.complaints().isEmpty()
        ? new Doctor.Answer(true, "" + loaded.track().orElseThrow().exercises().size())
        : new Doctor.Answer(false, loaded.complaints().getFirst().file());
  }

  private static Doctor.Answer grader(Session session) {
    long start = System.nanoTime();
    try (GraderJvm jvm =
        GraderJvm.start(session.tree().grader(), Limits.DEFAULT.heapMiB(), false)) {
      boolean answers = Grading.answers(jvm);
      return new Doctor.Answer(
          answers, answers ? "" + (System.nanoTime() - start) / 1_000_000 : jvm.complaint());
    } catch (TroubleException | UncheckedIOException none) {
      return new Doctor.Answer(false, String.valueOf(none.getMessage()));
    }
  }

  private static String terminal(Session session) {
    return session.terminal().columns()
        + " × "
        + session.world().charset()
        + (session.terminal().colour() ? ", ANSI" : "");
  }

  private static void report(List<String> lines, Session session) {
    Path file = session.world().cwd().resolve("learn-report.txt");
    try {
      Files.writeString(file, String.join("\n", lines) + "\n" + facts(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw TroubleException.writing(file, e);
    }
    session.print(session.painter().say("report.written", file));
  }

  private static String facts() {
    return "java %s (%s)%nos %s %s%n"
        .formatted(
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
