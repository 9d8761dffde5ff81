package learn.pairs.wakes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** An executor of one task: sleep until the doorbell rings. */
public final class BlockOn implements Pair {
  abstract static class Executor {
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicReference<Thread> sleeper = new AtomicReference<>();

    void run() {
      sleeper.set(Thread.currentThread());
      while (!woken.getAndSet(false)) LockSupport.park();
    }

    void raise() {
      woken.set(true);
    }

    void rouse() {
      LockSupport.unpark(sleeper.get());
    }

    abstract void wake();
  }

  static final class UnparksFirst extends Executor {
    @Override
    void wake() {
      rouse();
      raise();
    }
  }

  static final class RaisesFirst extends Executor {
    @Override
    void wake() {
      raise();
      rouse();
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(UnparksFirst::new).lane("sleeper", Executor::run).lane("bell", Executor::wake);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(RaisesFirst::new).lane("sleeper", Executor::run).lane("bell", Executor::wake);
  }
}
