package ch03_block_on;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    // A ring opens the latch of its day. Each poll gets a new one before it starts.
    AtomicReference<CountDownLatch> today = new AtomicReference<>();
    Waker waker = Waker.from(() -> today.get().countDown());
    boolean ended = false;
    try {
      while (true) {
        CountDownLatch rung = new CountDownLatch(1);
        today.set(rung);
        try (Context cx = Context.fromWaker(waker)) {
          Poll<T> poll = f.poll(cx);
          if (poll instanceof Poll.Ready<T>(T value)) {
            ended = true;
            return value;
          }
        }
        await(rung);
      }
    } finally {
      if (!ended) f.drop();
    }
  }

  private static void await(CountDownLatch rung) {
    boolean interrupted = false;
    while (true) {
      try {
        rung.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}
