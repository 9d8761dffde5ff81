package ch03_block_on;

import java.util.concurrent.Semaphore;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** A wake is a permit; all permits that have piled up are answered by one poll. */
public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Semaphore wakes = new Semaphore(0);
    Waker waker = Waker.from(wakes::release);
    while (true) {
      wakes.drainPermits();
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      wakes.acquireUninterruptibly();
    }
  }
}
