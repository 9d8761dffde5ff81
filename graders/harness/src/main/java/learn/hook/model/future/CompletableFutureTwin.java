package learn.hook.model.future;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import org.jspecify.annotations.Nullable;

/** The factories: what they give out is modelled. */
@TwinOf(CompletableFuture.class)
public final class CompletableFutureTwin {
  private CompletableFutureTwin() {}

  public static <T extends @Nullable Object> CompletableFuture<T> supplyAsync(
      Supplier<T> function) {
    return supplyAsync(function, Asynchronous.EXECUTOR);
  }

  public static <T extends @Nullable Object> CompletableFuture<T> supplyAsync(
      Supplier<T> function, Executor on) {
    Objects.requireNonNull(function);
    CompletableFutureModel<T> future = new CompletableFutureModel<>();
    on.execute(() -> Asynchronous.supply(future, function));
    return future;
  }

  public static CompletableFuture<Void> runAsync(Runnable function) {
    return runAsync(function, Asynchronous.EXECUTOR);
  }

  @SuppressWarnings("NullAway") // there is no value, and so the JDK says
  public static CompletableFuture<Void> runAsync(Runnable function, Executor on) {
    Objects.requireNonNull(function);
    return supplyAsync(
        () -> {
          function.run();
          return (Void) null;
        },
        on);
  }

  public static <T extends @Nullable Object> CompletableFuture<T> completedFuture(T value) {
    CompletableFutureModel<T> future = new CompletableFutureModel<>();
    future.relay(value, null);
    return future;
  }

  public static <T extends @Nullable Object> CompletableFuture<T> failedFuture(Throwable thrown) {
    Objects.requireNonNull(thrown);
    CompletableFutureModel<T> future = new CompletableFutureModel<>();
    future.relay(null, thrown);
    return future;
  }

  public static <T extends @Nullable Object> CompletionStage<T> completedStage(T value) {
    return completedFuture(value);
  }

  public static <T extends @Nullable Object> CompletionStage<T> failedStage(Throwable thrown) {
    return failedFuture(thrown);
  }

  public static CompletableFuture<Void> allOf(CompletableFuture<?>... all) {
    return relayed(CompletableFuture.allOf(all), all);
  }

  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... all) {
    return relayed(CompletableFuture.anyOf(all), all);
  }

  private static <T extends @Nullable Object> CompletableFuture<T> relayed(
      CompletableFuture<T> real, CompletableFuture<?>... all) {
    CompletableFutureModel<T> future = new CompletableFutureModel<>();
    real.whenComplete(future::relay);
    new Link(all).hang(future);
    return future;
  }

  /** Tasks begin when the time is over; they wait beside whoever submitted them. */
  public static Executor delayedExecutor(long time, TimeUnit unit, Executor on) {
    Objects.requireNonNull(unit);
    if (!Control.isActive()) return CompletableFuture.delayedExecutor(time, unit, on);
    return task ->
        Asynchronous.background(
            "delayed",
            () -> {
              Wait sleep = Wait.on(Wait.Kind.SLEEP, "");
              Control.await(sleep.until(Control.deadline(unit.toNanos(time))), () -> false);
              on.execute(task);
            });
  }

  public static Executor delayedExecutor(long time, TimeUnit unit) {
    return delayedExecutor(time, unit, Asynchronous.EXECUTOR);
  }
}
