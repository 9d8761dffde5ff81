package learn.cli.usecase;

import java.util.Optional;
import java.util.function.Consumer;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.replay.ReplayToken;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Sources;
import learn.cli.usecase.assess.Assessment;

/** {@code learn replay}: one schedule once more, on the code as it is now. Nothing is recorded. */
public record Replay(Desk desk, Assessment assessment) {

  /**
   * What is to be replayed.
   *
   * @param check the check that found it
   */
  public record Asked(Exercise exercise, CheckSpec check, ReplayToken token) {}

  /**
   * @throws TroubleException {@code bad-token}, {@code no-such-schedule}
   */
  public Asked asked(String id, String words) {
    Exercise exercise = desk.opened(Optional.of(id));
    ReplayToken token =
        ReplayToken.of(words).orElseThrow(() -> new TroubleException("bad-token", words, id));
    CheckSpec check =
        exercise
            .check(token.check())
            .filter(c -> c.kind() == CheckKind.INTERLEAVED)
            .orElseThrow(() -> new TroubleException("no-such-schedule", token.check().value(), id));
    return new Asked(exercise, check, token);
  }

  /** Runs it. */
  public Attempt replay(Asked asked, Consumer<CheckEvent> events) {
    return assessment.replay(
        asked.exercise,
        asked.check,
        new Sources(desk.workspace()).snapshot(asked.exercise),
        asked.token.schedule(),
        events);
  }
}
