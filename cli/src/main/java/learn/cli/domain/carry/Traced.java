package learn.cli.domain.carry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;

/**
 * What holds as soon as the learner's earlier code is replaced by the reference: then that code is
 * at fault, and not what was submitted.
 *
 * @param checks broken checks, each with the earlier exercises to blame; several where none of them
 *     alone makes the difference
 * @param whole the same for what concerns the submission as a whole: it did not compile, or did not
 *     fit; empty when that is not traced
 */
public record Traced(Map<CheckId, List<ExerciseId>> checks, List<ExerciseId> whole) {
  public static final Traced NOTHING = new Traced(Map.of(), List.of());

  public Traced {
    checks = Map.copyOf(checks);
    whole = List.copyOf(whole);
  }

  /** Those to blame for this check. */
  public List<ExerciseId> of(CheckId check) {
    return checks.getOrDefault(check, List.of());
  }

  /** The same; of no check, for the whole. */
  public List<ExerciseId> of(Optional<CheckId> check) {
    return check.map(this::of).orElse(whole);
  }

  public boolean isNothing() {
    return checks.isEmpty() && whole.isEmpty();
  }
}
