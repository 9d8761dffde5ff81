package ch03_flag_future;

import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

public final class Flag {
  private volatile boolean up;

  public Flag() {}

  public void set() {
    up = true;
  }

  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return cx -> {
      if (up) return Poll.ready(Unit.UNIT);
      // Keeps no waker, and so has to ask for the next poll itself, again and again.
      cx.waker().wakeByRef();
      return Poll.pending();
    };
  }
}
