package ch03_block_on;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** Two small futures that later chapters reach for again and again. */
public final class Futures {
  private Futures() {}

  /** Lets the other tasks have a turn, {@code tokio::task::yield_now}. */
  public static Future<Unit> yieldNow() {
    // A new one each time: "has yielded" belongs to one wait, not to the program.
    return new Yield();
  }

  /** Safe to poll after its end, {@code futures::FutureExt::fuse}. */
  public static <T> Future<T> fuse(Future<T> f) {
    return new Fused<>(f);
  }

  /** A countdown from 1 that does not report its number. */
  private static final class Yield implements Future<Unit> {
    // The whole state machine: not polled, has yielded, is over. What an async function would keep
    // as "which await am I at" is a number here.
    private int polls;

    @Override
    public Poll<Unit> poll(Context cx) {
      switch (polls++) {
        case 0 -> {
          // Goes to the end of the queue: whoever is scheduled already is polled first.
          cx.waker().wakeByRef();
          return Poll.pending();
        }
        // Polled again, by whatever wake: everybody else has had a chance, and one is all we
        // promise.
        case 1 -> {
          return Poll.ready(Unit.UNIT);
        }
        // Rust leaves this open; in this course it is a fault of the caller (who wants peace,
        // fuses).
        default -> throw new IllegalStateException("polled after Ready");
      }
    }
  }

  /**
   * For owners that poll in a loop and do not keep book of who has ended, such as a select. Rust's
   * compiler does not keep it either: there, too, polling after Ready is found at run time.
   */
  private static final class Fused<T> implements Future<T> {
    // Empty once the child has ended: what we do not hold we cannot poll by mistake.
    private Optional<Future<T>> child;

    Fused(Future<T> child) {
      this.child = Optional.of(child);
    }

    @Override
    public Poll<T> poll(Context cx) {
      // Pending without a waker left anywhere: the one place where "never" is what we mean.
      if (child.isEmpty()) return Poll.pending();
      // The context goes through as it is: the child leaves its own waker, we need none.
      Poll<T> poll = child.get().poll(cx);
      // Should it throw, we keep it: its owner drops us once, and we drop it once.
      if (poll.isReady()) child = Optional.empty();
      return poll;
    }

    /** A combinator owns its child, so it hands the drop on; after the end nothing is owed. */
    @Override
    public void drop() {
      child.ifPresent(Future::drop);
      child = Optional.empty();
    }
  }
}
