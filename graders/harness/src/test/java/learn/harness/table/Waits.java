package learn.harness.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.harness.child.Told;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.Place;

/** Programs of one file, in two JVMs at a time. */
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

    @Override
    List<List<Program>> parts(List<Program> all) {
      return all.stream().map(List::of).toList();
    }
  }

  /** What looks like it for a while. */
  public static final class Alive extends Waits {
    public Alive() {
      super("alive", "/waits/Alive.java");
    }

    @Override
    List<List<Program>> parts(List<Program> all) {
      int half = all.size() / 2;
      return List.of(all.subList(0, half), all.subList(half, all.size()));
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
    List<Program> wanted = programs.stream().filter(p -> rows.contains(p.row())).toList();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<List<Cell>>> cells =
          parts(wanted).stream().map(part -> two.submit(() -> cells(part, kind))).toList();
      return cells.stream().flatMap(Waits::got).toList();
    }
  }

  private static Stream<Cell> got(Future<List<Cell>> cells) {
    try {
      return cells.get().stream();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Which programs share a JVM. */
  abstract List<List<Program>> parts(List<Program> all);

  /** In order; one that does not end takes its JVM with it, and the next begins another. */
  private static List<Cell> cells(List<Program> programs, Kind kind) {
    List<Cell> cells = new ArrayList<>();
    while (cells.size() < programs.size()) {
      List<Program> rest = programs.subList(cells.size(), programs.size());
      Told told = Program.together(rest, kind).run();
      List<Frame.Ended> ended = told.frames(Frame.Ended.class).toList();
      if (ended.isEmpty()) throw new AssertionError(told);
      for (int i = 0; i < ended.size(); i++) cells.add(cell(rest.get(i), kind, ended.get(i)));
    }
    return cells;
  }

  private static Cell cell(Program program, Kind kind, Frame.Ended ended) {
    return switch (ended.outcome()) {
      case Outcome.Held _ -> new Cell(program.row(), kind, Cell.HELD, true, ended.millis());
      case Outcome.Broken(List<Finding> findings) ->
          new Cell(
              program.row(),
              kind,
              findings.getFirst().code().code(),
              names(findings.getFirst(), program),
              ended.millis());
      case Outcome.NotRun _ -> throw new AssertionError(ended);
    };
  }

  /** Every line that matters, be it in the finding's places or in a thread's. */
  private static boolean names(Finding finding, Program program) {
    var told = finding.at().stream().map(Place::line).collect(Collectors.toSet());
    if (finding.evidence() instanceof learn.protocol.Evidence.Threads(var threads))
      threads.forEach(t -> t.stack().stream().limit(1).map(Place::line).forEach(told::add));
    return told.containsAll(program.lines())
        && program.lines().contains(finding.at().getFirst().line());
  }
}
