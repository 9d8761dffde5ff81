package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.protocol.Place;
import learn.protocol.schedule.Step;

/**
 * What one thread does on one line before anything else happens.
 *
 * @param switches another thread ran just before
 */
record Row(int lane, Optional<Place> place, List<At> steps, boolean switches) {

  /** A step and its index in the schedule. */
  record At(int index, Step step) {}

  Row {
    steps = List.copyOf(steps);
  }

  static List<Row> of(List<At> steps) {
    List<Row> rows = new ArrayList<>();
    for (At at : steps) {
      boolean switches = !rows.isEmpty() && rows.getLast().lane() != at.step.lane();
      if (!rows.isEmpty() && rows.getLast().takes(at.step)) rows.add(rows.removeLast().plus(at));
      else rows.add(new Row(at.step.lane(), at.step.place(), List.of(at), switches));
    }
    return rows;
  }

  private boolean takes(Step step) {
    boolean sameLine = step.place().isEmpty() || line(step.place()).equals(line(place));
    return step.lane() == lane && sameLine;
  }

  private static String line(Optional<Place> place) {
    return place.map(p -> p.file() + ":" + p.line()).orElse("");
  }

  private Row plus(At at) {
    List<At> more = new ArrayList<>(steps);
    more.add(at);
    return new Row(lane, place, more, switches);
  }

  /** Index of the step after its last. */
  int end() {
    return steps.getLast().index() + 1;
  }

  boolean has(int step) {
    return steps.stream().anyMatch(at -> at.index() == step);
  }
}
