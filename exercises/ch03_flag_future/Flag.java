package ch03_flag_future;

import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** A flag that is raised once and never lowered. Any number of tasks may wait for it. */
public final class Flag {
  // Written by the thread that calls set, read by every thread that polls. In Java a plain field
  // gives a reader no right to see another thread's write; volatile does.
  private volatile boolean up;

  // What is missing: who waits. Each future from whenSet has a waker of its own to leave here.

  public Flag() {}

  /** Raises the flag and wakes every waiter once. The second call finds nothing left to do. */
  public void set() {
    up = true;
  }

  /** Whether the flag is up. */
  public boolean isSet() {
    return up;
  }

  /**
   * A future that is Ready once the flag is up. Each call makes a new one; they do not know of each
   * other.
   *
   * <p>Being polled proves nothing: the task may have been woken for another reason, or for none.
   */
  public Future<Unit> whenSet() {
    return cx -> Poll.pending();
  }
}
