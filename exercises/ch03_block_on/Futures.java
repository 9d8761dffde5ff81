package ch03_block_on;

import learn.kit.Future;
import learn.kit.Todo;
import learn.kit.Unit;

/** Two small futures that later chapters reach for again and again. */
public final class Futures {
  private Futures() {}

  /**
   * Lets the other tasks have a turn: Pending once, having asked to be polled again, then Ready.
   * {@code tokio::task::yield_now}; or your Countdown from 1, without the number.
   */
  public static Future<Unit> yieldNow() {
    return Todo.todo("Futures.yieldNow");
  }

  /**
   * The same future, safe to poll for ever: after its Ready it answers Pending and leaves the child
   * alone. {@code futures::FutureExt::fuse}.
   *
   * <p>The fuse owns its child. Dropped before the end, it drops the child.
   */
  public static <T> Future<T> fuse(Future<T> f) {
    return Todo.todo("Futures.fuse");
  }
}
