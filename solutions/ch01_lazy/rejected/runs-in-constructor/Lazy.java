package ch01_lazy;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Lazy<T> implements Future<T> {
  private final T value;
  private boolean over;

  public Lazy(Supplier<? extends T> work) {
    // Eager in disguise: right value, wrong moment.
    this.value = work.get();
  }

  @Override
  public Poll<T> poll(Context cx) {
    if (over) throw new IllegalStateException("polled after Ready or drop");
    over = true;
    return Poll.ready(value);
  }

  @Override
  public void drop() {
    over = true;
  }
}
