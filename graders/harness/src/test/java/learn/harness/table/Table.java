package learn.harness.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the suites and prints what was found: {@code Table [repeats] [suite …]}. */
public final class Table {
  private Table() {}

  /**
   * @param args how often each cell is run (1), and the suites' titles (all of them)
   */
  public static void main(String[] args) {
    int repeats = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    List<String> wanted = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    ServiceLoader.load(Suite.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(suite -> wanted.isEmpty() || wanted.contains(suite.title()))
        .forEach(suite -> print(suite, repeats));
  }

  private static void print(Suite suite, int repeats) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < repeats; i++) cells.addAll(run(suite));
    System.out.printf(
        "%n## %s%n%n| program | platform | virtual |%n|---|---|---|%n", suite.title());
    for (Row row : suite.rows())
      System.out.printf(
          "| %s | %s | %s |%n",
          row.name(), shown(cells, row, Kind.PLATFORM), shown(cells, row, Kind.VIRTUAL));
    System.out.println(sums(cells));
    cells.stream()
        .filter(c -> !c.row().mustStayQuiet() && c.delayMillis() >= 0)
        .collect(Collectors.groupingBy(Cell::found, TreeMap::new, Collectors.toList()))
        .forEach((code, found) -> System.out.println(code + ": " + percentiles(found)));
  }

  private static String percentiles(List<Cell> cells) {
    List<Long> delays = cells.stream().map(Cell::delayMillis).sorted().toList();
    return "p50 %d ms, p95 %d ms, most %d ms of %d"
        .formatted(
            delays.get(delays.size() / 2),
            delays.get((delays.size() * 95 - 1) / 100),
            delays.getLast(),
            delays.size());
  }

  static List<Cell> run(Suite suite) {
    return Stream.of(Kind.values())
        .flatMap(kind -> suite.run(suite.rows(kind), kind).stream())
        .toList();
  }

  private static String shown(List<Cell> cells, Row row, Kind kind) {
    List<Cell> own = of(cells, row, kind);
    if (own.isEmpty()) return "–";
    Cell worst = own.stream().min(Comparator.comparing(Cell::isRight)).orElseThrow();
    long right = own.stream().filter(Cell::isRight).count();
    String times = own.size() == 1 ? "" : " " + right + "/" + own.size();
    return worst.found() + line(worst) + delay(own) + times + (row.blind().isEmpty() ? "" : " †");
  }

  private static List<Cell> of(List<Cell> cells, Row row, Kind kind) {
    return cells.stream().filter(c -> c.row().equals(row) && c.kind() == kind).toList();
  }

  private static String line(Cell cell) {
    if (cell.row().mustStayQuiet() || cell.found().equals(Cell.HELD)) return "";
    return cell.rightLine() ? ", right line" : ", WRONG LINE";
  }

  private static String delay(List<Cell> cells) {
    List<Long> known = cells.stream().map(Cell::delayMillis).filter(d -> d >= 0).sorted().toList();
    return known.isEmpty() ? "" : ", " + known.get(known.size() / 2) + " ms";
  }

  private static String sums(List<Cell> cells) {
    List<Cell> faulty = cells.stream().filter(c -> !c.row().mustStayQuiet()).toList();
    long found = faulty.stream().filter(Cell::isRight).count();
    long quiet = cells.size() - faulty.size();
    long alarms = cells.stream().filter(Cell::isFalseAlarm).count();
    // No alarm in n runs: with 95 % confidence, fewer than 3 in n.
    String bound = alarms == 0 && quiet > 0 ? " (rate below " + 3.0 / quiet + ", 95 %)" : "";
    return "%n%d of %d with the right line (%.1f %%); %d false alarms in %d runs%s"
        .formatted(
            found, faulty.size(), 100.0 * found / Math.max(1, faulty.size()), alarms, quiet, bound);
  }
}
