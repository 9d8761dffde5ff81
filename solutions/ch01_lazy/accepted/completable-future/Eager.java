package ch01_lazy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Eager<T> implements Future<T> {
  private final CompletableFuture<T> inner;
  private Waker latest;

  private Eager(CompletableFuture<T> inner) {
    this.inner = inner;
  }

  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    Eager<T> eager = new Eager<>(CompletableFuture.supplyAsync(work::get, ex));
    eager.inner.whenComplete((value, failure) -> eager.wakeLatest());
    return eager;
  }

  private void wakeLatest() {
    Waker waker = exchange(null);
    if (waker != null) waker.wake();
  }

  private synchronized Waker exchange(Waker next) {
    Waker old = latest;
    latest = next;
    return old;
  }

  private void keep(Waker next) {
    Waker old = exchange(next);
    if (old != null) old.drop();
  }

  @Override
  public Poll<T> poll(Context cx) {
    keep(cx.waker().clone());
    // The look after the registration decides.
    if (!inner.isDone()) return Poll.pending();
    keep(null);
    return Poll.ready(inner.join());
  }

  @Override
  public void drop() {
    keep(null);
  }
}
