package ch07_run_queue;

import learn.kit.Future;

/**
 * What a spawner gives back: the task's outcome, as a future. Rust calls it {@code JoinHandle}.
 *
 * <p>{@code drop()} detaches. The task goes on, only nobody will hear of it.
 */
public interface Handle<T> extends Future<T> {
  /** Whether the task has ended, with a value or with an exception. */
  boolean isFinished();
}
