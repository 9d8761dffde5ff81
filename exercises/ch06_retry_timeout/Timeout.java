package ch06_retry_timeout;

import java.time.Duration;
import learn.kit.Future;
import learn.kit.Result;
import learn.kit.Time;
import learn.kit.Todo;

/** A future with a deadline. */
public final class Timeout {
  private Timeout() {}

  /** Ok with the value of {@code f}, or Err when so much time has passed since this call. */
  public static <T> Future<Result<T, Elapsed>> of(Time t, Duration d, Future<T> f) {
    return Todo.todo("a race of f against a timer");
  }
}
