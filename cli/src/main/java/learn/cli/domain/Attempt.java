package learn.cli.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Traced;

/**
 * One run of the pipeline on one submission.
 *
 * @param printed what the learner's own code wrote, per check, already capped
 * @param beneath the earlier exercises' code it stood on
 */
public record Attempt(
    Submission submission, Verdict verdict, Duration took, List<Printed> printed, Beneath beneath) {
  public Attempt {
    printed = List.copyOf(printed);
  }

  /** One that stands on nothing but the kit. */
  public Attempt(Submission submission, Verdict verdict, Duration took, List<Printed> printed) {
    this(submission, verdict, took, printed, Beneath.NOTHING);
  }

  /** With what was found out about what lies under it, which took this much longer. */
  public Attempt traced(Traced traced, Duration longer) {
    return new Attempt(submission, verdict, took.plus(longer), printed, beneath.with(traced));
  }

  /** The earlier exercises to blame for what the report opens with; nearly always none. */
  public List<ExerciseId> comesFrom() {
    Optional<CheckId> first =
        verdict instanceof Verdict.Rejected rejected && rejected.whole().isEmpty()
            ? rejected.first().map(report -> report.check().id())
            : Optional.empty();
    return beneath.traced().of(first);
  }

  /** Output of the learner's own code during one check; {@code lost} characters beyond the cap. */
  public record Printed(CheckId check, String text, long lost) {}
}
