package ch06_retry_timeout;

import java.util.Optional;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/**
 * Tries again. A future can be polled to its end once, so trying again takes another future: what
 * is handed in is not the work but a way to make it. Rust: {@code FnMut() -> impl Future}.
 */
public final class Retry<T, E> implements Future<Result<T, E>> {
  private final Supplier<? extends Future<Result<T, E>>> factory;

  // Attempts that may still be made.
  private int left;

  // The one attempt under way; empty before the first, between two, and at the end. As there is one
  // place, there are never two attempts.
  private Optional<Future<Result<T, E>>> attempt = Optional.empty();

  private boolean over;

  /** Makes nothing yet: a retry that nobody polls has tried nothing. */
  public Retry(int maxAttempts, Supplier<? extends Future<Result<T, E>>> factory) {
    if (maxAttempts < 1) throw new IllegalArgumentException("maxAttempts: " + maxAttempts);
    this.left = maxAttempts;
    this.factory = factory;
  }

  @Override
  public Poll<Result<T, E>> poll(Context cx) {
    if (over) throw new IllegalStateException("polled after Ready or drop");
    while (true) {
      switch (underWay().poll(cx)) {
        case Poll.Ready<Result<T, E>>(Result<T, E> result) -> {
          // It has ended, whatever it said, and owes us nothing.
          attempt = Optional.empty();
          if (result instanceof Result.Err && left > 0) {
            // Let the others have their turn.
            cx.waker().wakeByRef();
            return Poll.pending();
          }
          over = true;
          return Poll.ready(result); // Ok, or the LAST error: the newest is what one can act on
        }
        // The attempt has promised a wake; a poll that comes earlier finds it still under way.
        case Poll.Pending<Result<T, E>>() -> {
          return Poll.pending();
        }
      }
    }
  }

  // In the loop and not in the next poll: nobody would wake us for an attempt that was never
  // polled. A new attempt has to be asked once, in this poll, so that it can promise a wake.
  private Future<Result<T, E>> underWay() {
    if (attempt.isEmpty()) {
      left--;
      attempt = Optional.of(factory.get());
    }
    return attempt.get();
  }

  @Override
  public void drop() {
    over = true;
    attempt.ifPresent(Future::drop);
    attempt = Optional.empty();
  }
}
