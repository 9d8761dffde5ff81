package learn.pairs.wakes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A flag one can wait for: look, leave a waker, and look again. */
public final class FlagFuture implements Pair {
  abstract static class Flag {
    volatile boolean set;
    final AtomicReference<Runnable> waker = new AtomicReference<>();

    abstract boolean poll(Runnable wake);

    void set() {
      set = true;
      Runnable wake = waker.getAndSet(null);
      if (wake != null) wake.run();
    }

    void waitForIt() {
      Thread me = Thread.currentThread();
      AtomicBoolean woken = new AtomicBoolean();
      Runnable wake =
          () -> {
            woken.set(true);
            LockSupport.unpark(me);
          };
      while (!poll(wake)) {
        while (!woken.getAndSet(false)) LockSupport.park();
      }
    }
  }

  static final class LooksOnce extends Flag {
    @Override
    boolean poll(Runnable wake) {
      if (set) return true;
      waker.set(wake);
      return false;
    }
  }

  static final class LooksAgain extends Flag {
    @Override
    boolean poll(Runnable wake) {
      if (set) return true;
      waker.set(wake);
      return set;
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(LooksOnce::new).lane("waiter", Flag::waitForIt).lane("setter", Flag::set);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(LooksAgain::new).lane("waiter", Flag::waitForIt).lane("setter", Flag::set);
  }
}
