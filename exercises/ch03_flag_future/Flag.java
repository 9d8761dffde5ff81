package ch03_flag_future;

import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** A flag that goes up once and stays up, and that any number of tasks can wait for. */
public final class Flag {
  // Volatile: whoever sees it up may also see everything its setter wrote before.
  private volatile boolean up;

  // Who waits is written nowhere yet. Mind that two futures of one task are two waiters, and that
  // one future polled twice is still one.

  public Flag() {}

  /** Raises the flag and wakes every waiter once. Raising it again does nothing. */
  public void set() {
    up = true;
  }

  /** Whether the flag is up. */
  public boolean isSet() {
    return up;
  }

  /**
   * One more waiter, independent of all others: Ready once the flag is up. Being polled again
   * proves nothing; only the flag does.
   *
   * <p>A lambda is a future, but it has no {@code drop}: a future that leaves its waker somewhere
   * has to be a class, or nobody can take the waker back.
   */
  public Future<Unit> whenSet() {
    // An answer that is right half of the time.
    return cx -> Poll.pending();
  }
}
