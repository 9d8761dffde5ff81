package ch01_lazy;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Eager<T> implements Future<T> {
  private final Object lock = new Object();

  private Optional<T> value = Optional.empty();

  private Optional<Waker> waiting = Optional.empty();

  private boolean over;

  private Eager() {}

  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    Eager<T> eager = new Eager<>();
    ex.execute(() -> eager.complete(work.get()));
    return eager;
  }

  private void complete(T result) {
    synchronized (lock) {
      value = Optional.of(result);
      // Stores the value and gives up the waker without waking: nobody is told.
      forgetWaker();
    }
  }

  @Override
  public Poll<T> poll(Context cx) {
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      forgetWaker();
      if (value.isPresent()) {
        over = true;
        return Poll.ready(value.get());
      }
      waiting = Optional.of(cx.waker().clone());
      return Poll.pending();
    }
  }

  @Override
  public void drop() {
    synchronized (lock) {
      over = true;
      forgetWaker();
    }
  }

  private void forgetWaker() {
    waiting.ifPresent(Waker::drop);
    waiting = Optional.empty();
  }
}
