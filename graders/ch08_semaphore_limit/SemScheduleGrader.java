package grade.ch08_semaphore_limit;

import learn.grade.Check;
import learn.grade.Interleavings;

/** The semaphore and the mutex, step by step, in every order. */
final class SemScheduleGrader {
  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Gate::new)
        .lane("release", Gate::release)
        .lane("acquire", Gate::acquire)
        .lane("cancel", Gate::cancel)
        .after(Gate::onePermit)
        .check();
    Interleavings.of(Ledger::new)
        .lane("first", Ledger::addFirst)
        .lane("second", Ledger::addSecond)
        .after(Ledger::twoWereAdded)
        .check();
  }
}
