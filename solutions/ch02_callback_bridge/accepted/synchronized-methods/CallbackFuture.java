package ch02_callback_bridge;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** The object is its own lock, held for the whole poll; only the wake is outside of it. */
public final class CallbackFuture implements Future<String> {
  private Sensor sensor;
  private String value;
  private Waker waker;
  private boolean dropped;

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public synchronized Poll<String> poll(Context cx) {
    if (sensor != null) {
      Sensor unread = sensor;
      sensor = null;
      unread.read(this::arrived);
    }
    if (value != null) return Poll.ready(value);
    if (waker == null) waker = cx.waker().clone();
    if (!waker.willWake(cx.waker())) {
      waker.drop();
      waker = cx.waker().clone();
    }
    return Poll.pending();
  }

  private void arrived(String reading) {
    Waker toWake = store(reading);
    if (toWake == null) return;
    toWake.wakeByRef();
    toWake.drop();
  }

  private synchronized Waker store(String reading) {
    if (dropped) return null;
    value = reading;
    Waker taken = waker;
    waker = null;
    return taken;
  }

  @Override
  public synchronized void drop() {
    dropped = true;
    if (waker != null) waker.drop();
    waker = null;
  }
}
