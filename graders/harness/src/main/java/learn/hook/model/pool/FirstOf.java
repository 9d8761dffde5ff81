package learn.hook.model.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** {@code invokeAny}: the first of several tasks that succeeds. */
final class FirstOf {
  private FirstOf() {}

  static <T> T any(Executor on, Collection<? extends Callable<T>> bodies)
      throws InterruptedException, ExecutionException {
    try {
      return any(on, bodies, Limited.NEVER);
    } catch (TimeoutException never) {
      throw new AssertionError(never);
    }
  }

  /**
   * @param nanos time limit for all
   */
  static <T> T any(Executor on, Collection<? extends Callable<T>> bodies, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (bodies.isEmpty()) throw new IllegalArgumentException();
    Deque<FutureTaskModel<T>> ended = new ArrayDeque<>();
    List<FutureTaskModel<T>> tasks = new ArrayList<>();
    try {
      return first(on, bodies.iterator(), ended, tasks, nanos);
    } finally {
      for (FutureTaskModel<T> task : tasks) task.cancel(true);
    }
  }

  /** As long as none has ended, the next begins as well. */
  private static <T> T first(
      Executor on,
      Iterator<? extends Callable<T>> bodies,
      Deque<FutureTaskModel<T>> ended,
      List<FutureTaskModel<T>> tasks,
      long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    int running = 0;
    while (true) {
      if (running > 0) Control.point("poll", ended);
      Control.observe(ended);
      if (ended.isEmpty() && bodies.hasNext()) {
        tasks.add(started(on, bodies.next(), ended));
        running++;
        continue;
      }
      FutureTaskModel<T> task = awaited(ended, nanos);
      running--;
      try {
        return task.get();
      } catch (ExecutionException failed) {
        if (running == 0 && !bodies.hasNext()) throw failed;
      }
    }
  }

  private static <T> FutureTaskModel<T> started(
      Executor on, Callable<T> body, Deque<FutureTaskModel<T>> ended) {
    FutureTaskModel<T> task =
        new FutureTaskModel<>(body) {
          @Override
          protected void done() {
            Control.release(ended);
            ended.add(this);
          }
        };
    on.execute(task);
    return task;
  }

  private static <T> FutureTaskModel<T> awaited(Deque<FutureTaskModel<T>> ended, long nanos)
      throws InterruptedException, TimeoutException {
    Wait wait = Wait.on(Wait.Kind.FUTURE, ended);
    if (Limited.await(wait, nanos, () -> !ended.isEmpty()) != Woken.READY)
      throw new TimeoutException();
    Control.acquire(ended);
    return ended.removeFirst();
  }
}
