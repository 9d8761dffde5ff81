package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Lazy<T> implements Future<T> {
  private final Supplier<? extends T> work;
  private boolean dropped;

  public Lazy(Supplier<? extends T> work) {
    this.work = work;
  }

  @Override
  public Poll<T> poll(Context cx) {
    if (dropped) throw new IllegalStateException("polled after drop");
    // Nothing remembers that the work has run.
    return Poll.ready(work.get());
  }

  @Override
  public void drop() {
    dropped = true;
  }
}
