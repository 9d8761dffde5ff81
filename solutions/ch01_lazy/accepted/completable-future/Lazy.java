package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Lazy<T> implements Future<T> {
  // null = done or dropped; also lets the collector have what the supplier captured.
  private Supplier<? extends T> work;

  public Lazy(Supplier<? extends T> work) {
    this.work = work;
  }

  @Override
  public Poll<T> poll(Context cx) {
    if (work == null) throw new IllegalStateException("no longer pollable");
    T value = work.get();
    work = null;
    return Poll.ready(value);
  }

  @Override
  public void drop() {
    work = null;
  }
}
