package ch01_lazy;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * Work that is under way from the start; this object is only the place where its value will appear.
 *
 * <p>Two threads meet here: the executor's, which brings the value, and the poller's, which leaves
 * a waker when it comes too early. Whoever comes second finds what the first one left.
 */
public final class Eager<T> implements Future<T> {
  // Guards all three fields below. One lock for value and waker together: with two, the value could
  // arrive between "is it there?" and "then wake me", and nobody would ring.
  private final Object lock = new Object();

  // What the work returned; empty until then.
  private Optional<T> value = Optional.empty();

  // Who wants to hear of it: a clone of our own, because the waker in the context is borrowed.
  private Optional<Waker> waiting = Optional.empty();

  // Ready has been given, or the owner has dropped us: nobody may poll any more.
  private boolean over;

  private Eager() {}

  /** Submits the work before it returns, and does not wait for it. */
  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    Eager<T> eager = new Eager<>();
    // The runnable holds the Eager, not the other way round. So nothing that happens to the Eager
    // can stop the runnable: that is what "detached" means.
    ex.execute(() -> eager.complete(work.get()));
    return eager;
  }

  /** The executor's side: runs once, when the work has returned, on whatever thread that was. */
  private void complete(T result) {
    Optional<Waker> toWake;
    synchronized (lock) {
      value = Optional.of(result);
      // Taken out, not only read: a handle is woken once, and the field forgets it here.
      toWake = waiting;
      waiting = Optional.empty();
    }
    // Outside the lock. A waker may run foreign code, and that code may poll us.
    toWake.ifPresent(Waker::wake);
  }

  /**
   * The poller's side: the value, or a waker left behind.
   *
   * <p>Rust's leaf futures are made the same way: an {@code Arc<Mutex<State>>} shared by the future
   * and by the thread that completes it.
   */
  @Override
  public Poll<T> poll(Context cx) {
    // Look and register are one step under the lock. If complete comes before, we see the value; if
    // it comes after, it sees the waker.
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      forgetWaker();
      if (value.isPresent()) {
        // Given once. Who polls again has lost track, and should hear of it.
        over = true;
        return Poll.ready(value.get());
      }
      // The latest poll may come from another task than the one before, so its waker replaces the
      // old one. (Chapter 2 keeps the old clone when both wake the same task.)
      waiting = Optional.of(cx.waker().clone());
      return Poll.pending();
    }
  }

  /** Detaches: the work runs on, its value arrives and nobody is told. */
  @Override
  public void drop() {
    synchronized (lock) {
      over = true;
      // A clone that nobody gives up keeps its task in memory for as long as the work runs.
      forgetWaker();
    }
  }

  // Each clone ends in exactly one way: woken (in complete) or dropped (here).
  private void forgetWaker() {
    waiting.ifPresent(Waker::drop);
    waiting = Optional.empty();
  }
}
