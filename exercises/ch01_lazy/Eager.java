package ch01_lazy;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;

/**
 * Step 2: work that is under way as soon as it is named. {@code tokio::spawn}, and what most other
 * languages call a future, a task or a promise.
 */
public final class Eager<T> implements Future<T> {
  // Two sides share this object: the runnable on the executor's thread, and whoever polls. What
  // they exchange is a value in one direction and a waker in the other.

  private Eager() {}

  /** Hands the work to the executor at once; the work does not throw. */
  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    return Todo.todo("Eager.start");
  }

  /**
   * Pending until the executor has run the work; then Ready.
   *
   * <p>Pending is a promise to wake. {@code cx.waker()} is borrowed and dies when this poll
   * returns; {@code cx.waker().clone()} is a handle of your own, to keep for later.
   */
  @Override
  public Poll<T> poll(Context cx) {
    return Todo.todo("Eager.poll");
  }

  /** Does not stop the work: it is detached. Gives up the waker, since nobody waits any more. */
  @Override
  public void drop() {
    Todo.todo("Eager.drop");
  }
}
