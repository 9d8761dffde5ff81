package ch02_callback_bridge;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final Object lock = new Object();
  private String value;
  private Waker slot;
  private boolean over;

  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    start();
    Waker w = cx.waker();
    synchronized (lock) {
      if (value != null) {
        over = true;
        return Poll.ready(value);
      }
      if (slot == null || !slot.willWake(w)) {
        Waker old = slot;
        slot = w.clone();
        if (old != null) old.drop();
      }
      return Poll.pending();
    }
  }

  private void start() {
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
    }
    // Nothing remembers that the sensor was asked before.
    sensor.read(this::answered);
  }

  private void answered(String answer) {
    Waker w;
    synchronized (lock) {
      if (over) return;
      value = answer;
      w = slot;
      slot = null;
    }
    if (w != null) w.wake();
  }

  @Override
  public void drop() {
    synchronized (lock) {
      over = true;
      if (slot != null) slot.drop();
      slot = null;
    }
  }
}
