package learn.cli.command.tune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learn.cli.cache.Cache;
import learn.cli.cache.Making;
import learn.cli.cache.Role;
import learn.cli.command.Session;
import learn.cli.command.Tree;
import learn.cli.domain.course.Limits;
import learn.cli.domain.view.DoctorView.Line;
import learn.cli.grade.GraderCommand;
import learn.cli.grade.GraderJvm;
import learn.cli.grade.Grading;
import learn.cli.progress.TroubleException;
import learn.cli.usecase.assess.Training;
import learn.cli.usecase.assess.Workshop;
import learn.cli.usecase.course.CourseFolder;

/** The start-up caches of an installed tree. Each line is one of doctor's. */
public record Caches(Session session) {
  // By the clock, but generous: on an idle machine it is a few seconds.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Makes all anew. The grader's first, so that the others are made of a program that has it. */
  public List<Line> make() {
    return List.of(
        make(Role.GRADER, this::recordGrader),
        make(Role.CLI, draft -> recordCli(draft, "check")),
        make(Role.QUICK, draft -> recordCli(draft, "list")));
  }

  /** What is there, and whether it is of use. */
  public List<Line> look() {
    return List.of(
        look(Role.CLI, file -> startsFromItsCache("--version")),
        look(Role.QUICK, file -> startsFromItsCache("list", "--help")),
        look(Role.GRADER, this::graderStartsFrom));
  }

  private Line make(Role role, Consumer<Path> work) {
    return new Making(session.tree().cache(role))
        .make(work)
        .map(why -> new Line(false, "doctor.cache-not-made", List.of(role.word(), why)))
        .orElseGet(() -> good(role));
  }

  private Line look(Role role, Predicate<Path> startsFrom) {
    Cache cache = session.tree().cache(role);
    Optional<Path> file = cache.file();
    if (file.isEmpty()) return bad(cache.isStale() ? "stale" : "missing", role);
    return startsFrom.test(file.get()) ? good(role) : bad("refused", role);
  }

  private static Line good(Role role) {
    return new Line(true, "doctor.cache", List.of(role.word()));
  }

  private static Line bad(String how, Role role) {
    return new Line(false, "doctor.cache-" + how, List.of(role.word()));
  }

  // --- the grader

  private void recordGrader(Path draft) {
    Workshop bare = session.workshop(session.pack()).starting(session.tree().bareGrader());
    new Training(bare, session.track(), new CourseFolder(session.pack()))
        .grade(Training.exercise(session.track()), draft, PATIENCE);
  }

  private boolean graderStartsFrom(Path file) {
    GraderCommand bare = session.tree().bareGrader();
    try (GraderJvm jvm =
        GraderJvm.start(bare.fromNothingBut(file), Limits.DEFAULT.heapMiB(), false)) {
      return Grading.answers(jvm);
    } catch (UncheckedIOException noProcess) {
      return false;
    }
  }

  // --- the CLI, by its own launcher: that alone knows the flags

  private void recordCli(Path draft, String verb) {
    Path stage = temporary();
    try {
      ends(
          launcher(
              "LEARN_AOT",
              "-XX:AOTCacheOutput=" + draft,
              "rehearse",
              verb,
              "-w",
              stage.toString()));
    } finally {
      delete(stage);
    }
  }

  private boolean startsFromItsCache(String... words) {
    return ends(launcher("JDK_JAVA_OPTIONS", "-XX:AOTMode=on", words));
  }

  private ProcessBuilder launcher(String variable, String value, String... words) {
    List<String> command = new ArrayList<>();
    command.add(session.tree().home().resolve("bin/learn").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LEARN_JAVA_HOME", Tree.jdk().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put(variable, value);
    return builder;
  }

  private static boolean ends(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      try {
        return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            && process.exitValue() == 0;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException noProcess) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("learn-rehearsal");
    } catch (IOException e) {
      throw TroubleException.writing(Path.of(System.getProperty("java.io.tmpdir", "")), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException left) {
      // The system clears its temporary place in time.
    }
  }
}
