package ch01_lazy;

import learn.kit.Future;
import learn.kit.Todo;

/** Step 3: bring your own runtime, in five lines. */
public final class Runtimes {
  private Runtimes() {}

  /**
   * Polls the future until it is Ready and returns its value.
   *
   * <p>{@code Context.fromWaker(Waker.noop())} makes a context whose waker wakes nobody; a loop
   * that polls without a break needs no doorbell. Chapter 3 replaces it by one that sleeps.
   */
  public static <T> T run(Future<T> f) {
    return Todo.todo("Runtimes.run");
  }
}
