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

  public static <T> T run(Future<T> f) {
    Bell bell = new Bell(Thread.currentThread());
    Waker waker = Waker.from(bell);
    while (true) {
      if (pollOnce(f, waker) instanceof Poll.Ready<T>(T value)) return value;
      bell.await();
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

  private static final class Bell implements Wake {
    private final Thread sleeper;
    private final AtomicBoolean rung = new AtomicBoolean();

    Bell(Thread sleeper) {
      this.sleeper = sleeper;
    }

    @Override
    public void wakeByRef() {
      // The sleeper may get up, find no flag and lie down again between these two lines.
      LockSupport.unpark(sleeper);
      rung.set(true);
    }

    void await() {
      boolean interrupted = false;
      while (!rung.getAndSet(false)) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
