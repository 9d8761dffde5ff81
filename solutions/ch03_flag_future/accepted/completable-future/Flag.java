package ch03_flag_future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final CompletableFuture<Unit> raised = new CompletableFuture<>();

  public Flag() {}

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
    private final AtomicReference<Waker> latest = new AtomicReference<>();
    private boolean hooked;

    @Override
    public Poll<Unit> poll(Context cx) {
      replace(cx.waker().clone());
      if (!hooked) {
        hooked = true;
        // Runs here and now when the flag is already up: CompletableFuture looks for us.
        raised.thenRun(this::ring);
      }
      if (!raised.isDone()) return Poll.pending();
      replace(null);
      return Poll.ready(Unit.UNIT);
    }

    private void ring() {
      Waker waker = latest.getAndSet(null);
      if (waker != null) waker.wake();
    }

    @Override
    public void drop() {
      replace(null);
    }

    private void replace(Waker next) {
      Waker old = latest.getAndSet(next);
      if (old != null) old.drop();
    }
  }
}
