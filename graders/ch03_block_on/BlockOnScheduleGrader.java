package grade.ch03_block_on;

import learn.grade.Check;
import learn.grade.Interleavings;
import learn.grade.Interleavings.Bound;

/** One run against another thread, step by step, in every order. */
final class BlockOnScheduleGrader {
  @Check("polls-only-when-woken")
  void pollsOnlyWhenWoken() {
    Interleavings.of(Sleeper::new)
        .lane("runner", Sleeper::run)
        .lane("other", Sleeper::disturbThenDeliver)
        .after(Sleeper::polledTwiceAtMost)
        .within(Bound.standard().withSpurious())
        .check();
  }

  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Sleeper::new)
        .lane("runner", Sleeper::run)
        .lane("other", Sleeper::deliver)
        .after(Sleeper::returnedTheValue)
        .check();
  }
}
