package learn.cli.domain;

import java.time.Duration;
import java.util.List;

/**
 * One run of the pipeline on one submission.
 *
 * @param printed what the learner's own code wrote, per check, already capped
 */
public record Attempt(
    Submission submission, Verdict verdict, Duration took, List<Printed> printed) {
  public Attempt {
    printed = List.copyOf(printed);
  }

  /** Output of the learner's own code during one check; {@code lost} characters beyond the cap. */
  public record Printed(CheckId check, String text, long lost) {}
}
