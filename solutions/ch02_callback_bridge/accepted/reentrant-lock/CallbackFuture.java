package ch02_callback_bridge;

import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** One lock for everything, held while reading and cloning too; only wake and drop come after. */
public final class CallbackFuture implements Future<String> {
  private final ReentrantLock lock = new ReentrantLock();
  private Sensor sensor;
  private String value;
  private Waker slot;
  private boolean over;

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Waker old = null;
    lock.lock();
    try {
      if (over) throw new IllegalStateException("over");
      if (sensor != null) {
        Sensor s = sensor;
        sensor = null;
        s.read(this::answered);
      }
      if (value != null) {
        over = true;
        return Poll.ready(value);
      }
      Waker w = cx.waker();
      if (slot == null || !slot.willWake(w)) {
        old = slot;
        slot = w.clone();
      }
      return Poll.pending();
    } finally {
      lock.unlock();
      if (old != null) old.drop();
    }
  }

  private void answered(String answer) {
    Waker w;
    lock.lock();
    try {
      if (over) return;
      value = answer;
      w = slot;
      slot = null;
    } finally {
      lock.unlock();
    }
    if (w != null) w.wake();
  }

  @Override
  public void drop() {
    Waker w;
    lock.lock();
    try {
      over = true;
      w = slot;
      slot = null;
    } finally {
      lock.unlock();
    }
    if (w != null) w.drop();
  }
}
