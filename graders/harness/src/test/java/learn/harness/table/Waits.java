package learn.harness.table;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import learn.harness.child.Told;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.Place;

/** Programs of one file, each in a JVM of its own, two at a time. */
abstract class Waits implements Suite {
  private final String title;
  private final List<Program> programs;

  Waits(String title, String resource) {
    this.title = title;
    this.programs = Program.in(resource);
  }

  /** What comes to a standstill. */
  public static final class Stuck extends Waits {
    public Stuck() {
      super("stuck", "/waits/Stuck.java");
    }
  }

  /** What looks like it for a while. */
  public static final class Alive extends Waits {
    public Alive() {
      super("alive", "/waits/Alive.java");
    }
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<Row> rows() {
    return programs.stream().map(Program::row).toList();
  }

  @Override
  public List<Cell> run(List<Row> rows, Kind kind) {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Cell>> cells =
          programs.stream()
              .filter(program -> rows.contains(program.row()))
              .map(program -> two.submit(() -> cell(program, kind)))
              .toList();
      return cells.stream().map(Future::resultNow).toList();
    }
  }

  private static Cell cell(Program program, Kind kind) {
    Told told = program.attempt(kind).run();
    Frame.Ended ended =
        told.frames(Frame.Ended.class).findFirst().orElseThrow(() -> new AssertionError(told));
    return switch (ended.outcome()) {
      case Outcome.Held _ -> new Cell(program.row(), kind, Cell.HELD, true, ended.millis());
      case Outcome.Broken(List<Finding> findings) ->
          new Cell(
              program.row(),
              kind,
              findings.getFirst().code().code(),
              names(findings.getFirst(), program),
              ended.millis());
      case Outcome.NotRun _ -> throw new AssertionError(told);
    };
  }

  /** Every line that matters, be it in the finding's places or in a thread's. */
  private static boolean names(Finding finding, Program program) {
    var told = finding.at().stream().map(Place::line).collect(Collectors.toSet());
    if (finding.evidence() instanceof learn.protocol.Evidence.Threads(var threads))
      threads.forEach(t -> t.stack().stream().limit(1).map(Place::line).forEach(told::add));
    return told.containsAll(program.lines()) && program.lines().contains(finding.at().getFirst().line());
  }
}
