package ch06_timer;

import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.Unit;

/** Ready when its time has come. */
public final class Timer implements Future<Unit> {
  private final Time time;
  private final Duration duration;

  // On the scale of time.nanos(); null until it has been worked out.
  private Long deadline;

  /** Ready when so much time has passed. */
  public Timer(Time time, Duration d) {
    this.time = time;
    this.duration = d;
  }

  /** Ready from the deadline on. Before it, Pending, and the clock is asked, once, to wake us. */
  @Override
  public Poll<Unit> poll(Context cx) {
    if (deadline == null) deadline = time.nanos() + duration.toNanos();
    // Too early: and who tells our task when it is time?
    return time.nanos() - deadline >= 0 ? Poll.ready(Unit.UNIT) : Poll.pending();
  }

  /** Nobody waits any more: the clock forgets us, and the waker is given up. */
  @Override
  public void drop() {}
}
