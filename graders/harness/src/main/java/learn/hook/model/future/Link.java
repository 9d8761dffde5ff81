package learn.hook.model.future;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/**
 * How a dependent future hangs on its sources. The JDK completes it from inside, where nothing can
 * be overridden; so the functions given to it say what they have seen and done.
 */
final class Link {
  private final List<CompletableFutureModel<?>> sources = new ArrayList<>(2);

  Link(CompletionStage<?>... stages) {
    for (CompletionStage<?> stage : stages)
      if (stage instanceof CompletableFutureModel<?> model) sources.add(model);
    if (!Control.isActive() || stages.length == 0) return;
    Control.point("then", stages[0]);
    observe();
  }

  <T extends @Nullable Object> CompletableFuture<T> hang(CompletableFuture<T> dependent) {
    if (dependent instanceof CompletableFutureModel<T> model) model.hangsOn(this);
    return dependent;
  }

  /** Entitled to all that the sources were entitled to. */
  void observe() {
    Control.observe(this);
    for (CompletableFutureModel<?> source : sources) source.observe();
  }

  private <R extends @Nullable Object> R run(Supplier<R> real) {
    if (!Control.isActive()) return real.get();
    observe();
    try {
      return real.get();
    } finally {
      Control.release(this);
    }
  }

  private <R> R returned(R stage) {
    if (stage instanceof CompletableFutureModel<?> model) sources.add(model);
    return stage;
  }

  <A extends @Nullable Object, R extends @Nullable Object> Function<A, R> function(
      Function<? super A, ? extends R> real) {
    Objects.requireNonNull(real);
    return a -> run(() -> real.apply(a));
  }

  /** For functions that give out a future: what that hands over, this does. */
  <A extends @Nullable Object, R> Function<A, R> composed(Function<? super A, ? extends R> real) {
    Objects.requireNonNull(real);
    return a -> run(() -> returned(real.apply(a)));
  }

  <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      BiFunction<A, B, R> function2(BiFunction<? super A, ? super B, ? extends R> real) {
    Objects.requireNonNull(real);
    return (a, b) -> run(() -> real.apply(a, b));
  }

  <A extends @Nullable Object> Consumer<A> consumer(Consumer<? super A> real) {
    Objects.requireNonNull(real);
    return a -> action(() -> real.accept(a)).run();
  }

  <A extends @Nullable Object, B extends @Nullable Object> BiConsumer<A, B> consumer2(
      BiConsumer<? super A, ? super B> real) {
    Objects.requireNonNull(real);
    return (a, b) -> action(() -> real.accept(a, b)).run();
  }

  Runnable action(Runnable real) {
    Objects.requireNonNull(real);
    return () ->
        this.<@Nullable Object>run(
            () -> {
              real.run();
              return null;
            });
  }
}
