package ch03_block_on;

import java.util.concurrent.CountDownLatch;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** Each poll gets a doorbell of its own, which rings once and stays rung: nothing to clear. */
public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    while (true) {
      CountDownLatch rung = new CountDownLatch(1);
      try (Context cx = Context.fromWaker(Waker.from(rung::countDown))) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      try {
        rung.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted while waiting for a future", e);
      }
    }
  }
}
