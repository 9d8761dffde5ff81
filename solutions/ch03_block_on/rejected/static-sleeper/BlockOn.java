package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  // Who sleeps: whoever has called run last. The one before is never roused again.
  private static volatile Thread sleeper = Thread.currentThread();

  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    sleeper = Thread.currentThread();
    AtomicBoolean woken = new AtomicBoolean();
    Waker waker = Waker.from(() -> wake(woken));
    while (true) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      while (!woken.getAndSet(false)) LockSupport.park();
    }
  }

  private static void wake(AtomicBoolean woken) {
    woken.set(true);
    LockSupport.unpark(sleeper);
  }
}
