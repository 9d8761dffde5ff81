package ch03_flag_future;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final AtomicBoolean up = new AtomicBoolean();
  private final Set<Slot> slots = ConcurrentHashMap.newKeySet();

  public Flag() {}

  public void set() {
    if (!up.compareAndSet(false, true)) return;
    for (Slot slot : slots) {
      Waker waker = slot.waker.getAndSet(null);
      if (waker != null) waker.wake();
    }
    slots.clear();
  }

  public boolean isSet() {
    return up.get();
  }

  public Future<Unit> whenSet() {
    return new Slot();
  }

  private final class Slot implements Future<Unit> {
    final AtomicReference<Waker> waker = new AtomicReference<>();

    @Override
    public Poll<Unit> poll(Context cx) {
      swap(cx.waker().clone());
      slots.add(this);
      if (!up.get()) return Poll.pending();
      drop();
      return Poll.ready(Unit.UNIT);
    }

    @Override
    public void drop() {
      slots.remove(this);
      swap(null);
    }

    private void swap(Waker next) {
      Waker old = waker.getAndSet(next);
      if (old != null) old.drop();
    }
  }
}
