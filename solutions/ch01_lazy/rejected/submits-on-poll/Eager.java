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

  private final Supplier<? extends T> work;
  private final Executor executor;
  private boolean submitted;

  private Eager(Supplier<? extends T> work, Executor executor) {
    this.work = work;
    this.executor = executor;
  }

  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    return new Eager<>(work, ex);
  }

  private void complete(T result) {
    Optional<Waker> toWake;
    synchronized (lock) {
      value = Optional.of(result);
      toWake = waiting;
      waiting = Optional.empty();
    }
    toWake.ifPresent(Waker::wake);
  }

  @Override
  public Poll<T> poll(Context cx) {
    // Lazy in disguise: the work waits for a first poll.
    if (!submitted) executor.execute(() -> complete(work.get()));
    submitted = true;
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
