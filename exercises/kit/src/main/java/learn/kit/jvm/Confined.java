package learn.kit.jvm;

import learn.kit.Async;
import learn.kit.Fault;

/**
 * A value that must stay on the thread that made it, as one that is not {@code Send} must: an
 * {@code Rc}, a handle of a UI toolkit.
 *
 * <p>In Rust a task that holds such a value across an await does not compile where it could move to
 * another thread. Here using it on another thread is the fault {@code not-send}, at that line.
 */
public final class Confined<T> {
  private final T value;

  // For an async body its poller's thread: the body has one of its own only because Java has no
  // other way, and moves to wherever its future is polled.
  private final Thread home = Async.caller();

  private Confined(T value) {
    this.value = value;
  }

  /** Confines the value to the current thread. */
  public static <T> Confined<T> of(T value) {
    return new Confined<>(value);
  }

  /** The value; only at home. */
  public T get() {
    Thread here = Async.caller();
    if (here != home)
      throw Fault.of(
          "not-send", "made by " + name(home) + ", used by " + name(here), name(home), name(here));
    return value;
  }

  private static String name(Thread thread) {
    return thread.getName().isEmpty() ? "#" + thread.threadId() : thread.getName();
  }
}
