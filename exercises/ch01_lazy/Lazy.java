package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * Step 1: work that does not start before somebody polls. Rust's {@code async} block.
 *
 * <p>Nothing here needs a lock: a future has one owner, and only the owner polls or drops it.
 */
public final class Lazy<T> implements Future<T> {
  // What does a future have to keep that has not begun yet?
  private final T value;

  /** Describes the work; must not run it. */
  public Lazy(Supplier<? extends T> work) {
    // This is what CompletableFuture.supplyAsync or a JavaScript promise would do: start now.
    // Build a future and throw it away, and the customer has paid all the same.
    this.value = work.get();
  }

  /** The first poll runs the work, once, and is Ready. Any later one: IllegalStateException. */
  @Override
  public Poll<T> poll(Context cx) {
    return Poll.ready(value);
  }

  /** Before the first poll: the work never runs, and polling is refused from now on. */
  @Override
  public void drop() {
    // Nothing yet. What would have to be remembered here?
  }
}
