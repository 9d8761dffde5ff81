package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** The smallest executor: one future, one thread, and a place to sleep between two polls. */
public final class BlockOn {
  private BlockOn() {}

  /**
   * Polls the future on the calling thread until it is Ready and returns its value. Between two
   * polls the thread sleeps until the waker rings, however long that takes.
   *
   * <p>When poll throws, the exception leaves this method as it is; the future is dropped at most
   * once.
   */
  public static <T> T run(Future<T> f) {
    // Chapter 1's loop. The waker rings nowhere, so there is nothing to sleep on, and the thread
    // asks again and again at the price of a whole processor.
    Waker waker = Waker.noop();
    while (true) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
    }
  }
}
