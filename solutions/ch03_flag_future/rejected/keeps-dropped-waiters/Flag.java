package ch03_flag_future;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final Map<Future<Unit>, Waker> waiting = new LinkedHashMap<>();
  private boolean up;

  public Flag() {}

  public void set() {
    List<Waker> all;
    synchronized (this) {
      up = true;
      all = List.copyOf(waiting.values());
      waiting.clear();
    }
    all.forEach(Waker::wake);
  }

  public synchronized boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    // No drop: whoever has polled once stays in the map until the flag is raised, if ever.
    return new Future<>() {
      @Override
      public Poll<Unit> poll(Context cx) {
        synchronized (Flag.this) {
          if (up) return Poll.ready(Unit.UNIT);
          Waker old = waiting.put(this, cx.waker().clone());
          if (old != null) old.drop();
          return Poll.pending();
        }
      }
    };
  }
}
