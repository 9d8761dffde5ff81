package grade.ch06_timer;

import java.time.Duration;
import learn.kit.Future;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.test.TestExecutor;

/** The executor's clock; it also counts who lets the kit build the timer. */
final class Clock implements Time {
  private final TestExecutor executor = TestExecutor.create();
  private int sleeps;

  @Override
  public long nanos() {
    return executor.time().nanos();
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    return executor.time().at(deadlineNanos, fire);
  }

  @Override
  public Future<Unit> sleep(Duration d) {
    sleeps++;
    return executor.time().sleep(d);
  }

  void advance(Duration d) {
    executor.advance(d);
  }

  void advanceMillis(long millis) {
    advance(Duration.ofMillis(millis));
  }

  long millis() {
    return Duration.ofNanos(nanos()).toMillis();
  }

  int sleeps() {
    return sleeps;
  }

  /** Registered and not fired. */
  int timers() {
    return executor.timers();
  }

  int timersEver() {
    return executor.timersEver();
  }
}
