package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.protocol.Place;
import learn.protocol.schedule.Step;

/**
 * What one thread does on one line before anything else happens.
 *
 * @param switches another thread ran just before
 * @param continues the thread is still inside the call into the kit of its row before
 * @param repeats its line of the source stands there already
 */
record Row(
    int lane,
    Optional<Place> place,
    List<At> steps,
    boolean switches,
    boolean continues,
    boolean repeats) {

  /** A step and its index in the schedule. */
  record At(int index, Step step) {}

  Row {
    steps = List.copyOf(steps);
  }

  static List<Row> of(List<At> steps) {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Row> last = new HashMap<>();
    for (At at : steps) {
      Optional<Row> before = rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
      Row row =
          before.filter(b -> b.takes(at.step)).isPresent()
              ? rows.removeLast().plus(at)
              : begun(at, before, Optional.ofNullable(last.get(at.step.lane())));
      rows.add(row);
      last.put(row.lane, row);
    }
    return rows;
  }

  /**
   * @param before the row above
   * @param own the last row of its thread
   */
  private static Row begun(At at, Optional<Row> before, Optional<Row> own) {
    boolean switches = before.filter(b -> b.lane != at.step.lane()).isPresent();
    Optional<Row> sameLine = own.filter(o -> o.isAt(at.step));
    boolean continues =
        sameLine.filter(o -> !o.inside().isEmpty() && o.isInside(at.step)).isPresent();
    boolean repeats = continues || sameLine.isPresent() && !switches;
    return new Row(at.step.lane(), at.step.place(), List.of(at), switches, continues, repeats);
  }

  /** A step that nothing of the learner's called for belongs to what went before. */
  private boolean takes(Step step) {
    if (step.lane() != lane) return false;
    return step.place().isEmpty() || isAt(step) && isInside(step);
  }

  private boolean isAt(Step step) {
    return step.place().isPresent() && line(step.place()).equals(line(place));
  }

  private boolean isInside(Step step) {
    return step.inside().equals(inside());
  }

  /** The method of the kit that takes these steps; empty when the line itself does. */
  String inside() {
    return steps.getFirst().step().inside();
  }

  private static String line(Optional<Place> place) {
    return place.map(p -> p.file() + ":" + p.line()).orElse("");
  }

  private Row plus(At at) {
    List<At> more = new ArrayList<>(steps);
    more.add(at);
    return new Row(lane, place, more, switches, continues, repeats);
  }

  /** Index of the step after its last. */
  int end() {
    return steps.getLast().index() + 1;
  }

  boolean has(int step) {
    return steps.stream().anyMatch(at -> at.index() == step);
  }
}
