package ch08_spawn_abort;

/** The right to stop a task, without the right to its value. It may outlive the join handle. */
public interface AbortHandle {
  /**
   * Asks the task to end at its next suspension point. From any thread, any number of times; a task
   * that has ended does not mind.
   */
  void abort();
}
