package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** The smallest executor: one future, one thread, and a place to sleep. */
public final class BlockOn {
  private BlockOn() {}

  /**
   * Drives the future to its end on the calling thread and returns its value. Between Pending and
   * the wake the thread sleeps, without a time limit.
   */
  public static <T> T run(Future<T> f) {
    // Chapter 1's runtime. It is right, and it heats the room: the future has promised to ring this
    // waker when polling is worthwhile, and the waker is not connected to anything.
    //
    // What to connect it to: LockSupport.park() puts the calling thread to sleep, and
    // LockSupport.unpark(thread) makes a thread's park() return, now or the next time. But that is
    // not the only reason for which park() returns.
    while (true) {
      try (Context cx = Context.fromWaker(Waker.noop())) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
    }
  }
}
