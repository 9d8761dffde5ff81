package ch03_flag_future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** The JDK keeps the flag and the list of who wants to hear of it; each waiter keeps its waker. */
public final class Flag {
  private final CompletableFuture<Unit> raised = new CompletableFuture<>();

  public void set() {
    raised.complete(Unit.UNIT);
  }

  public boolean isSet() {
    return raised.isDone();
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    private final AtomicReference<Waker> slot = new AtomicReference<>();

    Waiter() {
      raised.thenRun(this::ring);
    }

    @Override
    public Poll<Unit> poll(Context cx) {
      Waker old = slot.getAndSet(cx.waker().clone());
      if (old != null) old.drop();
      if (!raised.isDone()) return Poll.pending();
      drop();
      return Poll.ready(raised.join());
    }

    private void ring() {
      Waker waker = slot.getAndSet(null);
      if (waker != null) waker.wake();
    }

    @Override
    public void drop() {
      Waker old = slot.getAndSet(null);
      if (old != null) old.drop();
    }
  }
}
