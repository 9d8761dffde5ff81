package ch03_flag_future;

import java.util.ArrayList;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final List<Waiter> waiters = new ArrayList<>();
  private boolean up;

  public Flag() {}

  public synchronized void set() {
    up = true;
    for (Waiter waiter : waiters) waiter.waker.wake();
    waiters.clear();
  }

  public synchronized boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    private Waker waker;

    @Override
    public Poll<Unit> poll(Context cx) {
      synchronized (Flag.this) {
        // "I was woken, so the flag must be up."
        if (up || waker != null) return Poll.ready(Unit.UNIT);
        waker = cx.waker().clone();
        waiters.add(this);
        return Poll.pending();
      }
    }

    @Override
    public void drop() {
      synchronized (Flag.this) {
        if (waiters.remove(this)) waker.drop();
      }
    }
  }
}
