package learn.cli.domain.view;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;

/**
 * One exercise in the answer of {@code learn check --all}.
 *
 * @param verdict its stable word
 * @param broken ids of the checks that broke, in the report's order
 * @param unchanged it was not run: the verdict is the last one, and nothing has changed since
 */
public record AllRow(ExerciseId exercise, String verdict, List<CheckId> broken, boolean unchanged) {
  public AllRow {
    broken = List.copyOf(broken);
  }

  /** Of an attempt that was just made. */
  public static AllRow of(Attempt attempt) {
    List<CheckId> broken =
        attempt.verdict().broken().stream().map(report -> report.check().id()).toList();
    return new AllRow(attempt.submission().exercise(), attempt.verdict().word(), broken, false);
  }

  public boolean passed() {
    return verdict.equals("passed");
  }

  /** The check to begin with. */
  public Optional<CheckId> first() {
    return broken.stream().findFirst();
  }
}
