package grade.ch07_multi_thread;

import learn.grade.Check;
import learn.grade.Interleavings;

/** Tasks between threads, step by step, in every order. */
final class PoolScheduleGrader {
  @Check("visibility")
  void visibility() {
    Interleavings.of(Handover::new)
        .lane("main", Handover::run)
        .after(Handover::polledTwice)
        .check();
  }

  @Check("state-schedules")
  void stateSchedules() {
    Interleavings.of(Ringing::new)
        .lane("first", Ringing::ring)
        .lane("second", Ringing::ring)
        .lane("worker", Ringing::workTwice)
        .after(Ringing::everyRingIsAnswered)
        .check();
  }

  @Check("queue-schedules")
  void queueSchedules() {
    Interleavings.of(TwoTasks::new)
        .lane("main", TwoTasks::lateWake)
        .after(TwoTasks::polledTwice)
        .check();
    Interleavings.of(TwoTasks::new).lane("main", TwoTasks::twoAtOnce).check();
    Interleavings.of(TwoTasks::new)
        .lane("main", TwoTasks::blockOnHandle)
        .after(TwoTasks::delivered)
        .check();
  }
}
