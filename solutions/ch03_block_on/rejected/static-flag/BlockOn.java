package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  // One flag for all runs of the process.
  private static final AtomicBoolean WOKEN = new AtomicBoolean();

  public static <T> T run(Future<T> f) {
    Thread me = Thread.currentThread();
    while (true) {
      if (poll(f, () -> wake(me)) instanceof Poll.Ready<T>(T value)) return value;
      while (!WOKEN.getAndSet(false)) LockSupport.park();
    }
  }

  private static void wake(Thread sleeper) {
    WOKEN.set(true);
    LockSupport.unpark(sleeper);
  }

  private static <T> Poll<T> poll(Future<T> f, Wake wake) {
    try (Context cx = Context.fromWaker(Waker.from(wake))) {
      return f.poll(cx);
    } catch (RuntimeException | Error e) {
      f.drop();
      throw e;
    }
  }
}
