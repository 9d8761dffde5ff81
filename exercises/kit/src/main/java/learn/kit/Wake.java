package learn.kit;

/**
 * What an executor implements so that others can ask it to poll a task again, mirroring {@code
 * std::task::Wake}. May be called by any thread at any time; must be thread-safe and must not
 * block.
 */
public interface Wake {
  /** "Poll the task again." Asking twice before the poll is the same as asking once. */
  void wakeByRef();

  /** A handle was cloned. Rust counts these in the {@code Arc}; probes want to see them. */
  default void cloned() {}

  /** A cloned handle is gone: dropped, or consumed by {@code wake()}. */
  default void dropped() {}
}
