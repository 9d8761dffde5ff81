package learn.cli.terminal.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.protocol.Evidence;
import learn.protocol.Place;
import learn.protocol.schedule.Step;

/**
 * What one thread does on one line before anything else happens.
 *
 * @param first index of the first step
 * @param switches another thread ran just before
 */
record Row(int lane, Optional<Place> place, int first, List<Step> steps, boolean switches) {
  Row {
    steps = List.copyOf(steps);
  }

  static List<Row> of(Evidence.Schedule schedule) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < schedule.steps().size(); i++) {
      Step step = schedule.steps().get(i);
      if (!rows.isEmpty() && rows.getLast().takes(step)) rows.add(rows.removeLast().plus(step));
      else rows.add(new Row(step.lane(), step.place(), i, List.of(step), schedule.switches(i)));
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

  private Row plus(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Row(lane, place, first, more, switches);
  }

  /** Index of the step after its last. */
  int end() {
    return first + steps.size();
  }

  boolean has(int step) {
    return first <= step && step < end();
  }
}
