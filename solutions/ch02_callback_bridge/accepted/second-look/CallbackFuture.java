package ch02_callback_bridge;

import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** Registers, calls read if it has to, then looks: whatever came in between is seen by the look. */
public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final AtomicReference<Waker> slot = new AtomicReference<>();
  private volatile String value;
  private boolean asked;

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Waker kept = slot.get();
    if (kept == null || !kept.willWake(cx.waker())) swap(cx.waker().clone());
    if (!asked) {
      asked = true;
      sensor.read(this::arrived);
    }
    if (value == null) return Poll.pending();
    swap(null);
    return Poll.ready(value);
  }

  private void arrived(String reading) {
    value = reading;
    Waker waker = slot.getAndSet(null);
    if (waker != null) waker.wake();
  }

  @Override
  public void drop() {
    swap(null);
  }

  private void swap(Waker next) {
    Waker old = slot.getAndSet(next);
    if (old != null) old.drop();
  }
}
