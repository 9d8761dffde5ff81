package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * Work that starts at the first poll: the smallest {@code async} block.
 *
 * <p>Everything that "lazy" means stands in one place: the constructor stores, {@code poll} runs.
 */
public final class Lazy<T> implements Future<T> {
  // Rust forgets a finished future by moving its captures out. Java has no moves, so what has
  // happened to the work is a value of its own.
  private enum State {
    NEW,
    DONE,
    DROPPED
  }

  private final Supplier<? extends T> work;

  // Plain, without a lock: a future is polled by one owner at a time. Who hands it to another
  // thread sees to the ordering, as with any ordinary object.
  private State state = State.NEW;

  /** Keeps the work and runs nothing; this line is all that laziness takes. */
  public Lazy(Supplier<? extends T> work) {
    this.work = work;
  }

  /** The first poll runs the work on the polling thread; any later one is the caller's mistake. */
  @Override
  public Poll<T> poll(Context cx) {
    if (state != State.NEW) throw new IllegalStateException("polled, but already " + state);
    // First the state, then the work: if the work throws, this future is over (an exception out of
    // poll is a panic), and a further poll must not run it a second time.
    state = State.DONE;
    // The context goes unused. A waker is for those who answer Pending, and Lazy never does.
    return Poll.ready(work.get());
  }

  /** Cancels what has not begun. After Ready nothing is owed, so then this does nothing. */
  @Override
  public void drop() {
    if (state == State.NEW) state = State.DROPPED;
  }
}
