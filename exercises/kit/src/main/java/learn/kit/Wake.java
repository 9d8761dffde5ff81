package learn.kit;

/**
 * The executor's end of a doorbell, mirroring {@code std::task::Wake}; a {@link Waker} is the end
 * that others hold.
 *
 * <p>Any thread may ring at any time: inside the task's own poll, long after the task has ended, or
 * twice at once. So an implementation is thread-safe, never blocks, and never polls: it notes that
 * the task wants to be polled, and wakes whoever does that.
 */
public interface Wake {
  /** "Poll the task again." Asked twice before the poll means the same as asked once. */
  @NonBlocking
  void wakeByRef();

  /**
   * A handle is being cloned, by {@link Waker#clone}, before the new one exists. In Rust the {@code
   * Arc} behind a waker counts them; here only probes care.
   */
  @NonBlocking
  default void cloned() {}

  /** A cloned handle is gone: dropped, or consumed by {@link Waker#wake}. */
  @NonBlocking
  default void dropped() {}
}
