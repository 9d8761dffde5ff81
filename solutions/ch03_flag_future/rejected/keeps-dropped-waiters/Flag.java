package ch03_flag_future;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private volatile boolean up;
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  public Flag() {}

  public void set() {
    up = true;
    for (Waiter waiter : waiters) waiter.wake();
  }

  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    private final AtomicReference<Optional<Waker>> slot = new AtomicReference<>(Optional.empty());
    private boolean over;

    @Override
    public Poll<Unit> poll(Context cx) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      if (!up) register(cx.waker());
      if (!up) return Poll.pending();
      leave();
      return Poll.ready(Unit.UNIT);
    }

    private void register(Waker waker) {
      if (slot.get().filter(kept -> kept.willWake(waker)).isPresent()) return;
      replace(Optional.of(waker.clone()));
      waiters.add(this);
    }

    private void wake() {
      waiters.remove(this);
      slot.getAndSet(Optional.empty()).ifPresent(Waker::wake);
    }

    private void leave() {
      over = true;
      waiters.remove(this);
      replace(Optional.empty());
    }

    @Override
    public void drop() {
      // Refuses further polls and stays on the list, waker and all.
      over = true;
    }

    private void replace(Optional<Waker> next) {
      slot.getAndSet(next).ifPresent(Waker::drop);
    }
  }
}
