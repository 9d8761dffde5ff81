package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Thread sleeper = Thread.currentThread();
    AtomicBoolean rung = new AtomicBoolean();
    Waker waker =
        Waker.from(
            () -> {
              rung.set(true);
              LockSupport.unpark(sleeper);
            });
    while (true) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      // Meant to forget the old wake; forgets the one that came during the poll as well.
      rung.set(false);
      while (!rung.get()) LockSupport.park();
    }
  }
}
