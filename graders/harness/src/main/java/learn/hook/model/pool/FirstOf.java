package learn.hook.model.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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

  /**
   * @param nanos time limit for all
   */
  static <T> T any(Executor on, Collection<? extends Callable<T>> bodies, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (bodies.isEmpty()) throw new IllegalArgumentException();
    Deque<FutureTaskModel<T>> ended = new ArrayDeque<>();
    List<FutureTaskModel<T>> tasks = new ArrayList<>();
    try {
      for (Callable<T> body : bodies) tasks.add(started(on, body, ended));
      return first(ended, tasks.size(), nanos);
    } finally {
      for (FutureTaskModel<T> task : tasks) task.cancel(true);
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

  private static <T> T first(Deque<FutureTaskModel<T>> ended, int count, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (int left = count; ; left--) {
      Wait wait = Wait.on(Wait.Kind.FUTURE, ended);
      if (Limited.await(wait, nanos, () -> !ended.isEmpty()) != Woken.READY)
        throw new TimeoutException();
      Control.acquire(ended);
      try {
        return ended.removeFirst().get();
      } catch (ExecutionException failed) {
        if (left == 1) throw failed;
      }
    }
  }
}
