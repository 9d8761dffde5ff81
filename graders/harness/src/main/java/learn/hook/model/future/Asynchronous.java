package learn.hook.model.future;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Where functions run that nobody gave an executor: a lane for each. */
public final class Asynchronous {
  /** Stands for the common pool, which has as many workers as are needed. */
  public static final Executor EXECUTOR = Asynchronous::run;

  private Asynchronous() {}

  private static void run(Runnable body) {
    if (Control.isActive()) background("async", body);
    else ForkJoinPool.commonPool().execute(body);
  }

  /** Starts a lane that is not missed when it waits for ever. */
  public static Lane background(String name, Runnable body) {
    Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(body);
    Lane lane = Control.start(thread, body);
    lane.inBackground();
    return lane;
  }

  /** Does something once the time is over, unless the future is done by then. */
  static void later(CompletableFutureModel<?> unless, long nanos, Runnable what) {
    background(
        "timeout",
        () -> {
          if (Control.await(unless.untilOver(nanos), unless::isOver) == Woken.TIMED_OUT) what.run();
        });
  }

  /** What the function gives, or throws, completes the future. */
  static <T extends @Nullable Object> void supply(
      CompletableFutureModel<T> future, Supplier<? extends T> function) {
    T value;
    try {
      value = function.get();
    } catch (Exception | StackOverflowError | AssertionError thrown) {
      future.completeExceptionally(encoded(thrown));
      return;
    }
    future.complete(value);
  }

  private static Throwable encoded(Throwable thrown) {
    return thrown instanceof CompletionException ? thrown : new CompletionException(thrown);
  }
}
