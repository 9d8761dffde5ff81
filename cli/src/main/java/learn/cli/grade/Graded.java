package learn.cli.grade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.Verdict;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/**
 * What grading brought.
 *
 * @param outcomes of the checks that got so far
 * @param whole findings about the submission as a whole
 * @param fault why nothing can be said about the rest, if so
 */
public record Graded(
    Map<CheckId, Outcome> outcomes,
    List<Finding> whole,
    Optional<Verdict.Why> fault,
    List<Attempt.Printed> printed) {
  public Graded {
    outcomes = Map.copyOf(outcomes);
    whole = List.copyOf(whole);
    printed = List.copyOf(printed);
  }
}
