package ch06_timer;

import java.time.Duration;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * A leaf future over a clock that everybody shares: {@code tokio::time::Sleep}.
 *
 * <p>It is chapter 2's callback future with the clock as the sensor, and one thing is simpler: the
 * callback brings no value. Whether it is time is known to the clock, at any moment; the callback
 * only says that looking is worthwhile.
 */
public final class Timer implements Future<Unit> {
  private final Time time;

  // Fixed when the timer is made. Who makes two timers and polls the second one after the first
  // has waited for both at the same time.
  private final long deadline;

  // Guards the waker: the clock fires on a thread of its own, perhaps during a poll.
  private final Object lock = new Object();

  // A clone of the latest poll's waker, for fire() to take.
  private Optional<Waker> waiting = Optional.empty();

  // Only our owner polls and drops, one at a time, so these need no lock.
  private Optional<TimerHandle> registration = Optional.empty();
  private boolean over;

  /** {@code sleep(d)}: nothing is registered yet, a future is lazy. */
  public Timer(Time time, Duration d) {
    this.time = time;
    this.deadline = time.nanos() + d.toNanos();
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    if (over) throw new IllegalStateException("polled after Ready or drop");
    // The clock decides, not the fact that we are being polled: that proves nothing.
    if (isDue()) {
      end();
      return Poll.ready(Unit.UNIT);
    }
    // First leave the waker, then register: the clock may fire on its own thread at once.
    keep(cx.waker());
    // The old registration carries an old waker, so there is a new one for each poll.
    registration.ifPresent(TimerHandle::cancel);
    registration = Optional.of(time.at(deadline, this::fire));
    return Poll.pending();
  }

  // Not nanos() >= deadline: such clocks may overflow, and only differences mean anything.
  private boolean isDue() {
    return time.nanos() - deadline >= 0;
  }

  private void keep(Waker waker) {
    synchronized (lock) {
      // The same task again: the clone we hold is as good as a new one.
      if (waiting.isPresent() && waiting.get().willWake(waker)) return;
      waiting.ifPresent(Waker::drop);
      waiting = Optional.of(waker.clone());
    }
  }

  /**
   * The clock's side. It asks for the waker now, when it fires: the one of the first poll may
   * belong to a task that has long handed us on.
   */
  private void fire() {
    takeWaker().ifPresent(Waker::wake);
  }

  private Optional<Waker> takeWaker() {
    synchronized (lock) {
      Optional<Waker> taken = waiting;
      waiting = Optional.empty();
      return taken;
    }
  }

  /** Cancelled: the clock must not keep what nobody waits for. */
  @Override
  public void drop() {
    end();
  }

  // Ready and drop leave the same: nothing in the clock, no clone of a waker. After Ready the
  // registration has fired as a rule, and cancelling it does nothing.
  private void end() {
    over = true;
    registration.ifPresent(TimerHandle::cancel);
    takeWaker().ifPresent(Waker::drop);
  }
}
