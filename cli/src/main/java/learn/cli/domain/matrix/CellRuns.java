package learn.cli.domain.matrix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of one cell.
 *
 * @param wrong one line for each run that did not end as expected
 * @param took the time of each run
 */
public record CellRuns(Cell cell, List<String> wrong, List<Duration> took) {
  public CellRuns {
    wrong = List.copyOf(wrong);
    took = List.copyOf(took);
  }

  public static CellRuns none(Cell cell) {
    return new CellRuns(cell, List.of(), List.of());
  }

  public CellRuns plus(Optional<String> complaint, Duration duration) {
    List<String> more = new ArrayList<>(wrong);
    complaint.ifPresent(more::add);
    return new CellRuns(cell, more, Stream.concat(took.stream(), Stream.of(duration)).toList());
  }

  public boolean good() {
    return wrong.isEmpty() && !took.isEmpty();
  }

  /** The middle one; zero without runs. */
  public Duration median() {
    return took.isEmpty() ? Duration.ZERO : took.stream().sorted().toList().get(took.size() / 2);
  }
}
