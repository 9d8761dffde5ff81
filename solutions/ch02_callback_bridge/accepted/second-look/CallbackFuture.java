package ch02_callback_bridge;

import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** Store the waker, then look again: what Rust's AtomicWaker is used for. */
public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final AtomicReference<Waker> slot = new AtomicReference<>();
  private volatile String value;
  private volatile boolean over;
  private boolean started; // touched by poll only

  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (over) throw new IllegalStateException("over");
    keep(cx.waker());
    if (!started) {
      started = true;
      sensor.read(this::answered);
    }
    // The second look. The callback writes the value first and takes the waker second; we do it the
    // other way round, so at least one of us sees the other.
    if (value == null) return Poll.pending();
    drop();
    return Poll.ready(value);
  }

  private void keep(Waker waker) {
    Waker kept = slot.get();
    if (kept != null && kept.willWake(waker)) return;
    Waker old = slot.getAndSet(waker.clone());
    if (old != null) old.drop();
  }

  private void answered(String answer) {
    if (over) return;
    value = answer;
    Waker waker = slot.getAndSet(null);
    if (waker != null) waker.wake();
  }

  @Override
  public void drop() {
    over = true;
    Waker waker = slot.getAndSet(null);
    if (waker != null) waker.drop();
  }
}
