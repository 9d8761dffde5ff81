package ch08_semaphore_limit;

import java.util.Optional;
import learn.kit.Future;
import learn.kit.Todo;

/** A semaphore that makes tasks wait, not threads; fair. */
public final class Sem {
  // free + held + granted = n. How many are free is one number; who waits, and in which order, is
  // not a number.
  private int free;

  public Sem(int permits) {
    this.free = permits;
  }

  /** Joins the line at its first poll. Dropping it eats no permit, not even one just granted. */
  public Future<Permit> acquire() {
    return Todo.todo("Sem.acquire");
  }

  /** A permit that is free now, and that nobody in line is waiting for. */
  public Optional<Permit> tryAcquire() {
    return Todo.todo("Sem.tryAcquire");
  }

  /** How many permits are free. */
  public int available() {
    return free;
  }
}
