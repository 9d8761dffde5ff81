package learn.kit.test;

import learn.kit.Fault;

/**
 * A value with a destructor, so that it can be seen <em>when</em> something is given up. Rust has
 * {@code impl Drop}; here somebody calls {@link #drop}, and the trace says when.
 */
public final class Tracked<T> {
  private final String name;
  private final T value;
  private final Trace trace;

  // Where it was made: the line to show when nobody ever drops it.
  private final Throwable made = new Throwable("made here");
  private boolean dropped;

  private Tracked(String name, T value, Trace trace) {
    this.name = name;
    this.value = value;
    this.trace = trace;
  }

  /** A value that writes {@code drop NAME} into the trace at its end. */
  public static <T> Tracked<T> of(String name, T value, Trace trace) {
    return new Tracked<>(name, value, trace);
  }

  /** The value; the fault {@code use-after-move} when it is gone. */
  public synchronized T get() {
    if (dropped) throw Fault.of("use-after-move", name + " was used after its drop", "get");
    return value;
  }

  /** Its end; a second one is the fault {@code double-drop}. */
  public synchronized void drop() {
    if (dropped) throw Fault.of("double-drop", name + " was dropped twice", name);
    dropped = true;
    trace.add("drop " + name);
  }

  /** Whether it has come to its end. */
  public synchronized boolean dropped() {
    return dropped;
  }

  /** The fault {@code leaked-drop} when nobody has dropped it. */
  public void expectDropped() {
    if (!dropped())
      throw Fault.at(made.getStackTrace(), "leaked-drop", name + " was never dropped", name);
  }
}
