package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Lazy<T> implements Future<T> {
  private final Supplier<? extends T> work;
  private boolean done;

  public Lazy(Supplier<? extends T> work) {
    this.work = work;
  }

  @Override
  public Poll<T> poll(Context cx) {
    if (done) throw new IllegalStateException("polled after Ready");
    done = true;
    return Poll.ready(work.get());
  }

  @Override
  public void drop() {
    // Leaves no trace, so a later poll still runs the work.
  }
}
