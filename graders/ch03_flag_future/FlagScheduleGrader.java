package grade.ch03_flag_future;

import ch03_flag_future.Flag;
import learn.grade.Check;
import learn.grade.Interleavings;

/** Waiters against one set, step by step, in every order. */
final class FlagScheduleGrader {
  @Check("visible")
  void visible() {
    Interleavings.of(Flag::new).lane("looker", Flag::isSet).lane("setter", Flag::set).check();
  }

  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(TwoWaiters::new)
        .lane("first", TwoWaiters::pollFirst)
        .lane("second", TwoWaiters::pollSecond)
        .lane("setter", TwoWaiters::set)
        .after(TwoWaiters::nobodyIsForgotten)
        .check();
  }
}
