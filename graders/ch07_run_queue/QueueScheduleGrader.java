package grade.ch07_run_queue;

import learn.grade.Check;
import learn.grade.Interleavings;

/** One queue and other threads, step by step, in every order. */
final class QueueScheduleGrader {
  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Rings::asleep)
        .lane("first", Rings::ringFirst)
        .lane("second", Rings::ringSecond)
        .lane("runner", Rings::runTwice)
        .after(Rings::everyRingIsAnswered)
        .check();
    Interleavings.of(Visit::new)
        .lane("runner", Visit::awaitParcel)
        .lane("other", Visit::spawnCourier)
        .after(Visit::delivered)
        .check();
    Interleavings.of(Rings::withHook)
        .lane("other", Rings::ringFirst)
        .lane("runner", Rings::runWhenRoused)
        .check();
  }
}
