package ch01_lazy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Lazy<T> implements Future<T> {
  private final AtomicReference<Supplier<? extends T>> work;

  public Lazy(Supplier<? extends T> work) {
    this.work = new AtomicReference<>(work);
  }

  @Override
  public Poll<T> poll(Context cx) {
    Supplier<? extends T> mine = work.getAndSet(null);
    if (mine == null) throw new IllegalStateException("Lazy is spent");
    return Poll.ready(mine.get());
  }

  @Override
  public void drop() {
    work.set(null);
  }
}
