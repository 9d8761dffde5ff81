package ch03_flag_future;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private volatile boolean up;

  // One slot for all: the second waiter throws the first one out.
  private final AtomicReference<Optional<Waker>> slot = new AtomicReference<>(Optional.empty());

  public Flag() {}

  public void set() {
    up = true;
    slot.getAndSet(Optional.empty()).ifPresent(Waker::wake);
  }

  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    @Override
    public Poll<Unit> poll(Context cx) {
      if (!up) replace(Optional.of(cx.waker().clone()));
      if (!up) return Poll.pending();
      replace(Optional.empty());
      return Poll.ready(Unit.UNIT);
    }

    @Override
    public void drop() {
      replace(Optional.empty());
    }

    private void replace(Optional<Waker> next) {
      slot.getAndSet(next).ifPresent(Waker::drop);
    }
  }
}
