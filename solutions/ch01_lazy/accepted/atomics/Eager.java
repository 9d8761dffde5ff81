package ch01_lazy;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Eager<T> implements Future<T> {
  private final AtomicReference<Waker> slot = new AtomicReference<>();
  private volatile T value;

  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    var eager = new Eager<T>();
    ex.execute(
        () -> {
          eager.value = work.get();
          Waker waker = eager.slot.getAndSet(null);
          if (waker != null) waker.wakeByRef();
          if (waker != null) waker.drop();
        });
    return eager;
  }

  @Override
  public Poll<T> poll(Context cx) {
    if (value == null) {
      swap(cx.waker().clone());
      if (value == null) return Poll.pending();
    }
    swap(null);
    return Poll.ready(value);
  }

  private void swap(Waker next) {
    Waker old = slot.getAndSet(next);
    if (old != null) old.drop();
  }

  @Override
  public void drop() {
    swap(null);
  }
}
