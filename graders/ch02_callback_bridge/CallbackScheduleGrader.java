package grade.ch02_callback_bridge;

import learn.grade.Check;
import learn.grade.Interleavings;

/** Two polls against one callback, step by step, in every order. */
final class CallbackScheduleGrader {
  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Meeting::new)
        .lane("poller", Meeting::pollTwice)
        .lane("sensor", Meeting::answer)
        .after(Meeting::whoWaitsIsWokenOnce)
        .check();
  }
}
