package ch03_flag_future;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  // One place for the waker of whoever polled last, whichever future that was.
  private Waker waiting;
  private boolean up;

  public Flag() {}

  public void set() {
    Waker waker;
    synchronized (this) {
      up = true;
      waker = waiting;
      waiting = null;
    }
    if (waker != null) waker.wake();
  }

  public synchronized boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Future<>() {
      @Override
      public Poll<Unit> poll(Context cx) {
        synchronized (Flag.this) {
          if (up) return Poll.ready(Unit.UNIT);
          if (waiting != null) waiting.drop();
          waiting = cx.waker().clone();
          return Poll.pending();
        }
      }

      @Override
      public void drop() {
        synchronized (Flag.this) {
          if (waiting != null) waiting.drop();
          waiting = null;
        }
      }
    };
  }
}
