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
    Waker mine = cx.waker().clone();
    Poll<String> look = look();
    if (look.isReady()) {
      mine.drop();
      return look;
    }
    // … but they are two critical sections, and the callback fits in between.
    keep(mine);
    return look;
  }

  private Poll<String> look() {
    synchronized (lock) {
      if (value == null) return Poll.pending();
      over = true;
      return Poll.ready(value);
    }
  }

  private void keep(Waker mine) {
    Waker unneeded;
    synchronized (lock) {
      boolean same = slot != null && slot.willWake(mine);
      unneeded = same ? mine : slot;
      if (!same) slot = mine;
    }
    if (unneeded != null) unneeded.drop();
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
