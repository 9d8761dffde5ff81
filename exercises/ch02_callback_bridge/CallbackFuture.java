package ch02_callback_bridge;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** One reading of a {@link Sensor} as a future: from "I call you" to "ask me". */
public final class CallbackFuture implements Future<String> {
  // What the sensor said; null until it has called back. The callback writes it on a thread of the
  // sensor's choice, poll reads it on the executor's.
  private String value;

  /** Describes a reading. */
  public CallbackFuture(Sensor s) {
    // A reading that nobody has asked for yet.
    s.read(answer -> value = answer);
  }

  /**
   * The first poll calls {@code read}, once. Pending until the callback has come, then Ready with
   * its value.
   */
  @Override
  public Poll<String> poll(Context cx) {
    // The value is kept, but not the waker: when the callback comes, whom shall it wake?
    return value == null ? Poll.pending() : Poll.ready(value);
  }

  /** Nobody wants the value any more: a later callback is ignored, the waker is given up. */
  @Override
  public void drop() {}
}
