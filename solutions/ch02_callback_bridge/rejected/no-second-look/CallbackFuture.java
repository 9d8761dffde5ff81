package ch02_callback_bridge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicReference<Waker> slot = new AtomicReference<>();
  private volatile String value;

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (!asked.getAndSet(true)) sensor.read(this::arrived);
    if (value != null) return Poll.ready(value);
    Waker kept = slot.get();
    // Between the look above and the store below the callback finds no waker, and we no value.
    if (kept == null || !kept.willWake(cx.waker())) swap(cx.waker().clone());
    return Poll.pending();
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
