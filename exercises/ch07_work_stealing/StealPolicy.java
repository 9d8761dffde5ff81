package ch07_work_stealing;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * Who takes from where. No threads: the caller says which worker acts next, so the same calls have
 * the same outcome each time.
 */
public final class StealPolicy<T> {
  // One queue for everybody: fair, and the place where all workers of a real runtime would meet.
  private final Queue<T> everybody = new ArrayDeque<>();

  /**
   * Workers 0 to {@code workers - 1}. Each has a slot for one task and a local queue with room for
   * {@code localCapacity} more; {@code victims} says where the search for a victim begins.
   */
  public StealPolicy(int workers, int localCapacity, RandomGenerator victims) {}

  /** Into the worker's slot; what was there goes to the tail of its local queue. */
  public void pushLocal(int worker, T task) {
    everybody.add(task);
  }

  /** To the tail of the global queue. */
  public void pushGlobal(T task) {
    everybody.add(task);
  }

  /** One turn of that worker: the task it is to run, or empty when there is none anywhere. */
  public Optional<T> next(int worker) {
    return Optional.ofNullable(everybody.poll());
  }
}
