package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import learn.protocol.Evidence;
import learn.protocol.Place;
import learn.protocol.schedule.Decisive;

/**
 * A schedule as rows.
 *
 * @param forEver a thread that waits at the end waits for ever
 * @param file where most of it happens: its name goes without saying
 */
record Story(Evidence.Schedule schedule, List<Row> rows, boolean forEver, String file) {
  /** More rows than these are not read; the ends and what decides are. */
  private static final int MOST_ROWS = 40;

  private static final int HEAD = 6;
  private static final int TAIL = 12;
  private static final int NEAR = 2;

  Story {
    rows = List.copyOf(rows);
  }

  /**
   * @param all also what no other thread can feel
   */
  static Story of(Evidence.Schedule schedule, boolean forEver, boolean all) {
    List<Row> rows = Row.of(all ? Essential.all(schedule) : Essential.of(schedule));
    return new Story(schedule, rows, forEver, file(rows));
  }

  private static String file(List<Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(r -> r.place().map(Place::file).ifPresent(f -> counts.merge(f, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether this row has the step that decides, or one of the two that race. */
  boolean marked(Row row) {
    return decides(row)
        || schedule.race().filter(r -> row.has(r.first()) || row.has(r.second())).isPresent();
  }

  boolean decides(Row row) {
    return schedule.decisive().filter(d -> row.has(d.step())).isPresent();
  }

  /** Whether a step is the last of its thread. */
  boolean last(int step) {
    int lane = schedule.steps().get(step).lane();
    return schedule.steps().stream().skip(step + 1L).noneMatch(s -> s.lane() == lane);
  }

  /** Indices of the rows to show. */
  List<Integer> shown() {
    if (rows.size() <= MOST_ROWS) return IntStream.range(0, rows.size()).boxed().toList();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++)
      if (i < HEAD || i >= rows.size() - tail() || nearMark(i)) shown.add(i);
    return shown;
  }

  /** Where everything repeats, the end is like what stands there already. */
  private int tail() {
    return schedule.decisive().filter(d -> d.why() == Decisive.Why.REPEATS).isPresent() ? 1 : TAIL;
  }

  private boolean nearMark(int row) {
    int from = Math.max(0, row - NEAR);
    return rows.subList(from, Math.min(rows.size(), row + NEAR + 1)).stream()
        .anyMatch(this::marked);
  }
}
