package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  // One flag for every run of the program: whoever looks first takes the wake.
  private static final AtomicBoolean RUNG = new AtomicBoolean();

  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Thread sleeper = Thread.currentThread();
    Waker waker =
        Waker.from(
            () -> {
              RUNG.set(true);
              LockSupport.unpark(sleeper);
            });
    while (true) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      while (!RUNG.getAndSet(false)) LockSupport.park();
    }
  }
}
