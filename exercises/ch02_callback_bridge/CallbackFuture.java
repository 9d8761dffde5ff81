package ch02_callback_bridge;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * A sensor's callback as a future: a leaf, the kind of future that waits for the world outside and
 * not for other futures.
 *
 * <p>Two threads meet in this object. The sensor's thread brings a value; the polling thread leaves
 * a waker when it comes too early. Neither knows when the other comes.
 */
public final class CallbackFuture implements Future<String> {
  // What the sensor said. The poller has something to leave here as well: where does it go, and
  // what keeps the two from missing each other?
  private volatile Optional<String> value = Optional.empty();

  /** Describes one reading; the sensor is not to be troubled before somebody polls. */
  public CallbackFuture(Sensor s) {
    s.read(reading -> value = Optional.of(reading));
  }

  /**
   * The first poll calls {@code read}, once. Until the callback has come: Pending, and the waker of
   * the latest poll is kept to be woken then, once.
   *
   * <p>{@code cx.waker()} is borrowed and dies when this poll returns; {@code cx.waker().clone()}
   * is yours. When the same task polls again ({@code willWake}), the clone you have will do.
   */
  @Override
  public Poll<String> poll(Context cx) {
    return value.map(Poll::ready).orElseGet(Poll::pending);
  }

  /** Nobody waits any more: a later callback is ignored, and the waker is given up. */
  @Override
  public void drop() {}
}
