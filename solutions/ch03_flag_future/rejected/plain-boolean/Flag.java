package ch03_flag_future;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final Map<Object, Waker> waiting = new IdentityHashMap<>();
  private boolean up;

  public void set() {
    List<Waker> toWake;
    synchronized (waiting) {
      up = true;
      toWake = new ArrayList<>(waiting.values());
      waiting.clear();
    }
    toWake.forEach(Waker::wake);
  }

  // "Only a look": but nothing orders it with the write, so it need never see it.
  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Future<>() {
      @Override
      public Poll<Unit> poll(Context cx) {
        synchronized (waiting) {
          if (up) return Poll.ready(Unit.UNIT);
          forget(waiting.put(this, cx.waker().clone()));
          return Poll.pending();
        }
      }

      @Override
      public void drop() {
        synchronized (waiting) {
          forget(waiting.remove(this));
        }
      }

      private void forget(Waker old) {
        if (old != null) old.drop();
      }
    };
  }
}
