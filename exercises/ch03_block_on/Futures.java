package ch03_block_on;

import learn.kit.Future;
import learn.kit.Todo;
import learn.kit.Unit;

/** Two small futures that every executor's user wants sooner or later. */
public final class Futures {
  private Futures() {}

  /**
   * Pending once, having asked to be polled again; then Ready. Lets the other tasks have a turn.
   */
  public static Future<Unit> yieldNow() {
    return Todo.todo("Futures.yieldNow");
  }

  /**
   * The same future, but safe to poll for ever: after its Ready it answers Pending and does not
   * touch the child again. Dropping it drops a child that has not finished.
   */
  public static <T> Future<T> fuse(Future<T> f) {
    return Todo.todo("Futures.fuse");
  }
}
