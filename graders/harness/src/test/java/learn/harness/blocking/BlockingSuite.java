package learn.harness.blocking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.harness.child.Attempt;
import learn.harness.child.Told;
import learn.harness.table.Cell;
import learn.harness.table.Kind;
import learn.harness.table.Row;
import learn.harness.table.Suite;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Outcome;

/** All of them as checks of one submission; a JVM that is given up is followed by another. */
public final class BlockingSuite implements Suite {
  private static final List<Program> PROGRAMS =
      Stream.of(Calls.ALL, Forms.ALL, Quiet.ALL).flatMap(List::stream).toList();

  @Override
  public String title() {
    return "blocking";
  }

  @Override
  public List<Row> rows() {
    return PROGRAMS.stream()
        .map(p -> new Row(p.name(), p.expected(), EnumSet.allOf(Kind.class), p.blind()))
        .toList();
  }

  @Override
  public List<Cell> run(List<Row> rows, Kind kind) {
    List<Integer> wanted = rows.stream().map(this::index).toList();
    Map<Integer, Cell> cells = new LinkedHashMap<>();
    List<Integer> left = new ArrayList<>(wanted);
    while (!left.isEmpty()) {
      Told told = attempt(left, kind).run();
      int before = cells.size();
      for (int i : left)
        told.frames(Frame.Ended.class)
            .filter(ended -> ended.check().equals(Program.id(i)))
            .forEach(ended -> cells.put(i, cell(i, kind, ended)));
      left.removeIf(cells::containsKey);
      if (cells.size() == before) throw new AssertionError(told.toString());
    }
    return wanted.stream().map(cells::get).toList();
  }

  private int index(Row row) {
    return IntStream.range(0, PROGRAMS.size())
        .filter(i -> PROGRAMS.get(i).name().equals(row.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Attempt attempt(List<Integer> indices, Kind kind) {
    String checks =
        indices.stream()
            .map(i -> PROGRAMS.get(i).check(i, kind == Kind.VIRTUAL))
            .collect(Collectors.joining());
    Attempt attempt =
        Attempt.answering("return 42;")
            .with("ending/Env.java", Surroundings.ENV)
            .grader(Surroundings.GRADER.formatted(checks))
            .checks(indices.stream().map(Program::id).toArray(String[]::new))
            .seconds(10);
    for (int i : indices)
      attempt.with("ending/" + Program.type(i) + ".java", PROGRAMS.get(i).source(i));
    return attempt;
  }

  private static Cell cell(int i, Kind kind, Frame.Ended ended) {
    Program program = PROGRAMS.get(i);
    Row row =
        new Row(program.name(), program.expected(), EnumSet.allOf(Kind.class), program.blind());
    return switch (ended.outcome()) {
      case Outcome.Held held -> new Cell(row, kind, Cell.HELD, true, -1);
      case Outcome.NotRun why -> new Cell(row, kind, "not run: " + why, false, -1);
      case Outcome.Broken(List<Finding> findings) -> {
        Finding first = findings.getFirst();
        boolean right =
            first.at().stream()
                .limit(1)
                .anyMatch(
                    place ->
                        place.file().endsWith("/" + Program.type(i) + ".java")
                            && program.lines(i).contains(place.line()));
        yield new Cell(row, kind, first.code().code(), right, ended.millis());
      }
    };
  }
}
