package ch06_retry_timeout;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** Tries until one attempt is Ok, or none is left; then the last error is the answer. */
public final class Retry<T, E> implements Future<Result<T, E>> {
  private final Supplier<? extends Future<Result<T, E>>> factory;

  // The attempt under way; null before the first poll.
  private Future<Result<T, E>> attempt;

  /** At most so many attempts, at least one; each is a future of its own. */
  public Retry(int maxAttempts, Supplier<? extends Future<Result<T, E>>> factory) {
    this.factory = factory;
  }

  @Override
  public Poll<Result<T, E>> poll(Context cx) {
    if (attempt == null) attempt = factory.get();
    return attempt.poll(cx); // and when it says Err?
  }

  /** Gives the attempt up. */
  @Override
  public void drop() {
    if (attempt != null) attempt.drop();
  }
}
