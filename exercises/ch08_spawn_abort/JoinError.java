package ch08_spawn_abort;

/** Why a task has no value, as {@code tokio::task::JoinError}. */
public sealed interface JoinError {
  /** It was aborted before it had one. */
  record Cancelled() implements JoinError {}

  /**
   * It panicked. For the task that was the end; for whoever joins it, it is information.
   *
   * @param cause what came out of its poll
   */
  record Panic(Throwable cause) implements JoinError {}
}
