package learn.cli.command.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import learn.cli.domain.course.Exercise;
import learn.cli.grade.Spare;

/**
 * When a grader JVM waits for the next save: while somebody is at work. It costs memory, so it is
 * ended when nothing has happened for long, and begun again when something does.
 */
final class Standby {
  static final Duration LONG = Duration.ofMinutes(10);

  private final Spare spare;
  private final InstantSource clock;
  private Instant last;

  Standby(Spare spare, InstantSource clock) {
    this.spare = spare;
    this.clock = clock;
    this.last = clock.instant();
  }

  /** The learner did something. */
  void stirred() {
    last = clock.instant();
  }

  /** To be called whenever no attempt runs, for one that runs needs the cores itself. */
  void keep(Exercise exercise) {
    boolean idle = last.plus(LONG).isBefore(clock.instant());
    if (idle) spare.rest();
    else spare.prepare(exercise.limits().heapMiB(), exercise.preview());
  }

  void end() {
    spare.rest();
  }
}
