package learn.cli.command.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learn.cli.domain.matrix.CellRuns;

/** The matrix as lines, for authors and CI. */
final class MatrixLines {
  private MatrixLines() {}

  static List<String> of(CellRuns cell) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-5s %-22s %-34s %3d/%-3d %6d ms",
            cell.good() ? "ok" : "WRONG",
            cell.cell().exercise().id(),
            cell.cell().name(),
            cell.took().size() - cell.wrong().size(),
            cell.took().size(),
            cell.median().toMillis()));
    cell.wrong().stream()
        .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
        .forEach((wrong, times) -> lines.add("      " + times + "× " + wrong));
    return lines;
  }

  static List<String> sum(List<CellRuns> cells) {
    long wrong = cells.stream().filter(c -> !c.good()).count();
    long runs = cells.stream().mapToLong(c -> c.took().size()).sum();
    return List.of("", cells.size() + " cells, " + runs + " runs, " + wrong + " cells wrong");
  }
}
