package ch08_spawn_abort;

import learn.kit.Future;
import learn.kit.Result;

/**
 * What remains of a future that was handed to an executor: a way to know how it ended. It is a
 * future itself, so a task waits for another one as it waits for anything else.
 */
public interface JoinHandle<T> extends Future<Result<T, JoinError>> {
  /** For whoever may stop the task and need not know how it ends. */
  AbortHandle abortHandle();

  /** See {@link AbortHandle#abort}. */
  default void abort() {
    abortHandle().abort();
  }

  /** Whether the task has ended, one way or another. */
  boolean isFinished();

  /** Detaches: gives up the knowing, not the task. Dropping a future cancels; a handle is none. */
  @Override
  void drop();
}
