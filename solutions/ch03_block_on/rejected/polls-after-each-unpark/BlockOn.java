package ch03_block_on;

import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Thread sleeper = Thread.currentThread();
    Waker waker = Waker.from(() -> LockSupport.unpark(sleeper));
    while (true) {
      if (pollOnce(f, waker) instanceof Poll.Ready<T>(T value)) return value;
      // park returns for a permit, for an interrupt, or for no reason; none of them is a wake.
      LockSupport.park();
    }
  }

  private static <T> Poll<T> pollOnce(Future<T> f, Waker waker) {
    try (Context cx = Context.fromWaker(waker)) {
      return f.poll(cx);
    } catch (RuntimeException | Error panic) {
      f.drop();
      throw panic;
    }
  }
}
