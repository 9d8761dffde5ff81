package learn.cli.usecase;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Event;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Sources;
import learn.cli.usecase.assess.Assessment;

/** {@code learn check}: the way of an attempt. */
public record Check(Desk desk, Archive archive, Assessment assessment) {

  /** read → compile → rules → grade → decide → record. */
  public Checked check(Exercise exercise, Consumer<CheckEvent> events) {
    return check(exercise, read(exercise), events);
  }

  /** What stands in the learner's files now. */
  public Submission read(Exercise exercise) {
    return new Sources(desk.workspace()).snapshot(exercise);
  }

  /**
   * compile → rules → grade → decide → record. An attempt whose thread was interrupted on the way
   * is nobody's: what it says counts for nothing, and is not recorded.
   */
  public Checked check(Exercise exercise, Submission submission, Consumer<CheckEvent> events) {
    Attempt attempt = assessment.attempt(exercise, submission, events);
    boolean givenUp = Thread.currentThread().isInterrupted();
    return new Checked(attempt, givenUp ? Optional.empty() : record(attempt));
  }

  /** One check, to look into it: neither a pass nor an attempt, so nothing is recorded. */
  public Checked only(Exercise exercise, CheckSpec check, Consumer<CheckEvent> events) {
    Submission submission = new Sources(desk.workspace()).snapshot(exercise);
    return new Checked(
        assessment.attempt(exercise.only(check), submission, events), Optional.empty());
  }

  /**
   * @param unrecorded why the verdict, which stands, is not in the journal
   */
  public record Checked(Attempt attempt, Optional<TroubleException> unrecorded) {}

  private Optional<TroubleException> record(Attempt attempt) {
    try {
      // The sources first: a journal must not speak of a pass whose sources a crash has lost.
      if (attempt.verdict() instanceof Verdict.Passed) archive.keepPassed(attempt.submission());
      String judge = assessment.judge(attempt.submission().exercise());
      desk.journal()
          .append(
              Stream.concat(
                      Stream.of(Event.Attempted.of(attempt, judge)),
                      Event.ComesFrom.of(attempt).stream())
                  .toArray(Event[]::new));
      return Optional.empty();
    } catch (TroubleException unwritten) {
      return Optional.of(unwritten);
    }
  }
}
