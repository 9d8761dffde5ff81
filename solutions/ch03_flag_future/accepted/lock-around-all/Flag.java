package ch03_flag_future;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.*;

public final class Flag {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiting> waiters = new ArrayList<>();
  private boolean up;

  public Flag() {}

  public void set() {
    List<Waker> wakers = new ArrayList<>();
    lock.lock();
    try {
      up = true;
      for (Waiting w : waiters) {
        wakers.add(w.waker);
        w.waker = null;
      }
      waiters.clear();
    } finally {
      lock.unlock();
    }
    for (Waker w : wakers) w.wake();
  }

  public boolean isSet() {
    lock.lock();
    try {
      return up;
    } finally {
      lock.unlock();
    }
  }

  public Future<Unit> whenSet() {
    return new Waiting();
  }

  private final class Waiting implements Future<Unit> {
    private Waker waker;

    @Override
    public Poll<Unit> poll(Context cx) {
      // Looking and registering are one step here, clone included, so one look is enough.
      lock.lock();
      try {
        if (up) return Poll.ready(Unit.UNIT);
        if (waker == null) waiters.add(this);
        if (waker == null || !waker.willWake(cx.waker())) {
          if (waker != null) waker.drop();
          waker = cx.waker().clone();
        }
        return Poll.pending();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void drop() {
      lock.lock();
      try {
        waiters.remove(this);
        if (waker != null) waker.drop();
        waker = null;
      } finally {
        lock.unlock();
      }
    }
  }
}
