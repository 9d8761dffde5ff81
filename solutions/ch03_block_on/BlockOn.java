package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * The smallest honest executor: a loop and a place to sleep. Rust knows it as {@code
 * futures::executor::block_on} and {@code pollster}.
 *
 * <p>Chapter 1's loop asked all the time. This one asks when there is news: the waker it hands to
 * the future is a doorbell, and until it rings the thread sleeps.
 */
public final class BlockOn {
  private BlockOn() {}

  /**
   * Polls on the calling thread until Ready. It never gives up: a future that says Pending and
   * forgets the waker is waited for without end, and that is the future's fault.
   */
  public static <T> T run(Future<T> f) {
    // One doorbell for each run. Shared by two runs, one would answer the other's ring.
    Bell bell = new Bell(Thread.currentThread());
    Waker waker = Waker.from(bell);
    while (true) {
      // Each answer of poll is used; a future must not be asked again after Ready.
      if (pollOnce(f, waker) instanceof Poll.Ready<T>(T value)) return value;
      // Pending is a promise that somebody will ring. Perhaps somebody has, a moment ago.
      bell.await();
    }
  }

  private static <T> Poll<T> pollOnce(Future<T> f, Waker waker) {
    // The context lends the waker for this poll only; closing it ends the loan.
    try (Context cx = Context.fromWaker(waker)) {
      return f.poll(cx);
    } catch (RuntimeException | Error panic) {
      // Rust unwinds and drops what is on the stack. Here the owner drops, and that is us: children
      // of f that are still waiting give their wakers up.
      f.drop();
      throw panic;
    }
  }

  /** Between the thread that sleeps and whoever wakes it. */
  private static final class Bell implements Wake {
    // A waker may be rung long after run has returned. Then this unparks a thread that does
    // something else, which is why everyone who parks has to expect to get up for nothing.
    private final Thread sleeper;

    // "Somebody rang since the last poll began." Many rings before a poll are worth one poll, so a
    // boolean is enough. Atomic, because looking and clearing must be one step: between two steps a
    // ring could come and be cleared unseen.
    private final AtomicBoolean rung = new AtomicBoolean();

    Bell(Thread sleeper) {
      this.sleeper = sleeper;
    }

    /** From any thread, also from the sleeper itself in the middle of a poll. */
    @Override
    public void wakeByRef() {
      // First the flag, then the thread. The other way round the sleeper could get up, find no
      // flag, and lie down again just before it is raised.
      rung.set(true);
      LockSupport.unpark(sleeper);
    }

    /** Returns when somebody has rung, and forgets it: what rings from now on is for the next. */
    void await() {
      boolean interrupted = false;
      // The flag is cleared here, before the next poll, never after one: a ring during a poll must
      // survive until we come back here.
      while (!rung.getAndSet(false)) {
        // unpark leaves a permit, so a ring between the look above and this line is not missed.
        // But a permit is not a ring: others may unpark us, and park may return for no reason.
        LockSupport.park(this);
        // An interrupted thread cannot park; it would spin here. Noted, and handed on at the end.
        interrupted |= Thread.interrupted();
      }
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
