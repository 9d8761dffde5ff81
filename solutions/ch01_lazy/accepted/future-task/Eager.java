package ch01_lazy;

import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Eager<T> implements Future<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final FutureTask<T> task;
  private Waker waker;

  private Eager(Supplier<? extends T> work) {
    task =
        new FutureTask<>(work::get) {
          @Override
          protected void done() {
            Waker w = take();
            if (w != null) w.wake();
          }
        };
  }

  public static <T> Eager<T> start(Supplier<? extends T> work, Executor ex) {
    Eager<T> eager = new Eager<>(work);
    ex.execute(eager.task);
    return eager;
  }

  private Waker take() {
    lock.lock();
    try {
      Waker taken = waker;
      waker = null;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Poll<T> poll(Context cx) {
    lock.lock();
    try {
      if (task.isDone()) return Poll.ready(task.resultNow());
      if (waker == null || !waker.willWake(cx.waker())) {
        if (waker != null) waker.drop();
        waker = cx.waker().clone();
      }
    } finally {
      lock.unlock();
    }
    // done() may have come before the waker was there.
    if (!task.isDone()) return Poll.pending();
    drop();
    return Poll.ready(task.resultNow());
  }

  @Override
  public void drop() {
    Waker w = take();
    if (w != null) w.drop();
  }
}
