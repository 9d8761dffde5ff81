package learn.kit;

import java.time.Duration;

/**
 * A clock that calls back: the timer half of a runtime's reactor. (In tokio it is a part of the
 * runtime; here it is handed to whoever needs it, so that a check can bring one that stands still.)
 *
 * <p>It knows nothing of futures and wakers: a deadline and a {@link Runnable} are all it takes.
 * What becomes of that is up to the future that registers.
 */
public interface Time {
  /** Nanoseconds since some moment that never changes; only differences mean anything. */
  long nanos();

  /**
   * Runs {@code fire} once, when the deadline has come: never earlier, and never inside this call,
   * even when the deadline is past. It runs on the clock's thread, so it must be short.
   *
   * @param deadlineNanos on the scale of {@link #nanos}
   */
  TimerHandle at(long deadlineNanos, Runnable fire);

  /** {@code tokio::time::sleep}. The time counts from this call, not from the first poll. */
  default Future<Unit> sleep(Duration d) {
    return new Sleep(this, d);
  }
}
