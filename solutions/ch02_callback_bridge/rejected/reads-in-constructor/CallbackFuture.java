package ch02_callback_bridge;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class CallbackFuture implements Future<String> {
  private final Object lock = new Object();
  private String value;
  private Waker slot;
  private boolean over;

  public CallbackFuture(Sensor s) {
    // The reading is under way before anybody has asked for it.
    s.read(this::answered);
  }

  @Override
  public Poll<String> poll(Context cx) {
    Waker w = cx.waker();
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
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
