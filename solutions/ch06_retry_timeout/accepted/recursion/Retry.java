package ch06_retry_timeout;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** Counts up, and calls itself where others loop. */
public final class Retry<T, E> implements Future<Result<T, E>> {
  private final int max;
  private final Supplier<? extends Future<Result<T, E>>> make;
  private int tried;
  private Future<Result<T, E>> now;

  public Retry(int maxAttempts, Supplier<? extends Future<Result<T, E>>> factory) {
    max = maxAttempts;
    make = factory;
  }

  @Override
  public Poll<Result<T, E>> poll(Context cx) {
    if (now == null) {
      tried++;
      now = make.get();
    }
    Poll<Result<T, E>> poll = now.poll(cx);
    if (!poll.isReady()) return poll;
    now = null;
    boolean again = poll instanceof Poll.Ready<Result<T, E>>(Result.Err<T, E> e) && tried < max;
    return again ? poll(cx) : poll;
  }

  @Override
  public void drop() {
    if (now != null) now.drop();
    now = null;
  }
}
