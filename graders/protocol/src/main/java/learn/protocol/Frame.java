package learn.protocol;

/** What the grader JVM says, in order: {@code Ready (Started Printed* Ended)* Finished}. */
public sealed interface Frame {

  /** The harness is up and has read its job. */
  record Ready() implements Frame {}

  /** This check is running now. */
  record Started(String check) implements Frame {}

  /**
   * The learner's own output during a check.
   *
   * @param lost characters beyond the cap that were thrown away
   */
  record Printed(String check, String text, long lost) implements Frame {}

  record Ended(String check, Outcome outcome, long millis) implements Frame {}

  /**
   * The process is about to end although checks are left: because it must (a check that does not
   * end), or because the submission asked it to ({@code System.exit}). The check that runs is
   * already {@link Ended}.
   */
  record GivingUp(String check) implements Frame {}

  /** The submission as a whole cannot be graded for a reason of its own; no check runs. */
  record Refused(Finding finding) implements Frame {}

  /** A fault of the grader, not of the submission, e.g. a check without a method. */
  record Faulty(String check, String detail) implements Frame {}

  /** The only good end of a stream. */
  record Finished() implements Frame {}
}
