package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * The smallest honest executor, {@code futures::executor::block_on}: one future, one thread, and a
 * place to sleep.
 *
 * <pre>
 *       ┌──────────────────────────────────────────┐
 *       ▼                                          │
 *     poll ── Ready ──▶ return          rung? take it back
 *       └──── Pending ─▶ sleep ◀── no ─────┘
 * </pre>
 */
public final class BlockOn {
  private BlockOn() {}

  /** Drives the future to its end on the calling thread; sleeps while there is nothing to do. */
  public static <T> T run(Future<T> f) {
    // One bell a run. Two runs that share anything would take each other's wakes.
    Bell bell = new Bell(Thread.currentThread());
    Waker waker = Waker.from(bell);
    while (true) {
      // The bell is silent here: it was new, or sleep() has just taken the ringing back. So a wake
      // made from now on, also during the poll, is one that nobody has answered yet.
      try (Context cx = Context.fromWaker(waker)) {
        // An exception is the child's panic. It simply leaves: there is nobody else to tell.
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      bell.sleep();
    }
  }

  /** The task's doorbell: a flag that remembers, and a thread that can be roused. */
  private static final class Bell implements Wake {
    // Who sleeps. Known before anybody can ring.
    private final Thread sleeper;

    // "A wake has come that no poll has answered." park() alone cannot say so: it returns for an
    // unpark that other code meant for this thread, for an interrupt, and for no reason at all.
    private final AtomicBoolean rung = new AtomicBoolean();

    Bell(Thread sleeper) {
      this.sleeper = sleeper;
    }

    /** Any thread, any time, also the sleeper itself in the middle of its poll. */
    @Override
    public void wakeByRef() {
      // First the flag, then the thread. The other way round the sleeper may get up, find the flag
      // down, and lie down again, just before the flag goes up.
      rung.set(true);
      // Not lost when it comes before the park: it leaves a permit, and that park returns at once.
      LockSupport.unpark(sleeper);
    }

    /** Returns when the bell has been rung, and makes it silent again. */
    void sleep() {
      // A loop, as with Object.wait: getting up is no proof. Looking and taking back are one step,
      // so a ring in between cannot be wiped out.
      while (!rung.getAndSet(false)) LockSupport.park(this);
    }
  }
}
