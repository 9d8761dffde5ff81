package learn.hook.model.pool;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.TwinOf;
import org.jspecify.annotations.Nullable;

/**
 * What a pool gives is a {@code Future} to most, whatever it is. All but the tasks of a {@code
 * ForkJoinPool}, whose methods are final, know by themselves what to do under control.
 */
@TwinOf(Future.class)
public final class FutureTwin {
  private FutureTwin() {}

  public static <T extends @Nullable Object> T get(Future<T> future)
      throws InterruptedException, ExecutionException {
    return future instanceof ForkJoinTask<T> task ? ForkJoinTaskTwin.get(task) : future.get();
  }

  public static <T extends @Nullable Object> T get(Future<T> future, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future instanceof ForkJoinTask<T> task
        ? ForkJoinTaskTwin.get(task, time, unit)
        : future.get(time, unit);
  }

  public static boolean isDone(Future<?> future) {
    return future instanceof ForkJoinTask<?> task ? ForkJoinTaskTwin.isDone(task) : future.isDone();
  }

  public static boolean isCancelled(Future<?> future) {
    return future instanceof ForkJoinTask<?> task
        ? ForkJoinTaskTwin.isCancelled(task)
        : future.isCancelled();
  }

  public static boolean cancel(Future<?> future, boolean interrupts) {
    return future instanceof ForkJoinTask<?> task
        ? ForkJoinTaskTwin.cancel(task, interrupts)
        : future.cancel(interrupts);
  }

  public static Future.State state(Future<?> future) {
    return future instanceof ForkJoinTask<?> task ? ForkJoinTaskTwin.state(task) : future.state();
  }

  public static <T extends @Nullable Object> T resultNow(Future<T> future) {
    if (!(future instanceof ForkJoinTask<T> task)) return future.resultNow();
    return switch (ForkJoinTaskTwin.state(task)) {
      case SUCCESS -> task.join();
      case FAILED -> throw new IllegalStateException("Task completed with exception");
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      case RUNNING -> throw new IllegalStateException("Task has not completed");
    };
  }

  public static Throwable exceptionNow(Future<?> future) {
    if (!(future instanceof ForkJoinTask<?> task)) return future.exceptionNow();
    return switch (ForkJoinTaskTwin.state(task)) {
      case SUCCESS -> throw new IllegalStateException("Task completed with a result");
      case FAILED -> future.exceptionNow();
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      case RUNNING -> throw new IllegalStateException("Task has not completed");
    };
  }
}
