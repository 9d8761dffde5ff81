package ch03_block_on;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    AtomicBoolean woken = new AtomicBoolean();
    while (true) {
      if (poll(f, () -> woken.set(true)) instanceof Poll.Ready<T>(T value)) return value;
      // Gets up every millisecond to look at the flag, because the waker does not say when.
      while (!woken.getAndSet(false)) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
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
