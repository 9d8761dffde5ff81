package ch02_callback_bridge;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final Object lock = new Object();
  private boolean started;
  private String value;
  private Waker slot;
  private boolean over;

  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    start();
    // The clone first, so nothing foreign runs between the look and the registration …
    Waker mine = isKnown(cx.waker()) ? null : cx.waker().clone();
    Poll<String> look = look();
    // … but they are two critical sections, and the callback fits in between.
    Waker old = look.isReady() ? mine : exchange(mine);
    if (old != null) old.drop();
    return look;
  }

  private boolean isKnown(Waker w) {
    synchronized (lock) {
      return slot != null && slot.willWake(w);
    }
  }

  private Poll<String> look() {
    synchronized (lock) {
      if (value == null) return Poll.pending();
      over = true;
      return Poll.ready(value);
    }
  }

  private Waker exchange(Waker mine) {
    if (mine == null) return null;
    synchronized (lock) {
      Waker old = slot;
      slot = mine;
      return old;
    }
  }

  private void start() {
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      if (started) return;
      started = true;
    }
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
