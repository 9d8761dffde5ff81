package learn.hook.model.future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods that hang one future on another: the JDK's own, with functions that tell. */
abstract class Stages<T extends @Nullable Object> extends CompletableFuture<T> {
  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApply(
      Function<? super T, ? extends U> function) {
    Link link = new Link(this);
    return link.hang(super.thenApply(link.function(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> function) {
    Link link = new Link(this);
    return link.hang(super.thenApplyAsync(link.function(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.thenApplyAsync(link.function(function), on));
  }

  @Override
  public CompletableFuture<Void> thenAccept(Consumer<? super T> function) {
    Link link = new Link(this);
    return link.hang(super.thenAccept(link.consumer(function)));
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> function) {
    Link link = new Link(this);
    return link.hang(super.thenAcceptAsync(link.consumer(function)));
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.thenAcceptAsync(link.consumer(function), on));
  }

  @Override
  public CompletableFuture<Void> thenRun(Runnable function) {
    Link link = new Link(this);
    return link.hang(super.thenRun(link.action(function)));
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable function) {
    Link link = new Link(this);
    return link.hang(super.thenRunAsync(link.action(function)));
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.thenRunAsync(link.action(function), on));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> function) {
    Link link = new Link(this);
    return link.hang(super.thenCompose(link.composed(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> function) {
    Link link = new Link(this);
    return link.hang(super.thenComposeAsync(link.composed(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.thenComposeAsync(link.composed(function), on));
  }

  @Override
  public CompletableFuture<T> whenComplete(
      BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function) {
    Link link = new Link(this);
    return link.hang(super.whenComplete(link.consumer2(function)));
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function) {
    Link link = new Link(this);
    return link.hang(super.whenCompleteAsync(link.consumer2(function)));
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super @Nullable T, ? super @Nullable Throwable> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.whenCompleteAsync(link.consumer2(function), on));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handle(
      BiFunction<? super T, Throwable, ? extends U> function) {
    Link link = new Link(this);
    return link.hang(super.handle(link.function2(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> function) {
    Link link = new Link(this);
    return link.hang(super.handleAsync(link.function2(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.handleAsync(link.function2(function), on));
  }

  @Override
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> function) {
    Link link = new Link(this);
    return link.hang(super.exceptionally(link.function(function)));
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> function) {
    Link link = new Link(this);
    return link.hang(super.exceptionallyAsync(link.function(function)));
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.exceptionallyAsync(link.function(function), on));
  }

  @Override
  public CompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> function) {
    Link link = new Link(this);
    return link.hang(super.exceptionallyCompose(link.composed(function)));
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> function) {
    Link link = new Link(this);
    return link.hang(super.exceptionallyComposeAsync(link.composed(function)));
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> function, Executor on) {
    Link link = new Link(this);
    return link.hang(super.exceptionallyComposeAsync(link.composed(function), on));
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object> CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> function) {
    Link link = new Link(this, other);
    return link.hang(super.thenCombine(other, link.function2(function)));
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object>
      CompletableFuture<V> thenCombineAsync(
          CompletionStage<? extends U> other,
          BiFunction<? super T, ? super U, ? extends V> function) {
    Link link = new Link(this, other);
    return link.hang(super.thenCombineAsync(other, link.function2(function)));
  }

  @Override
  public <U extends @Nullable Object, V extends @Nullable Object>
      CompletableFuture<V> thenCombineAsync(
          CompletionStage<? extends U> other,
          BiFunction<? super T, ? super U, ? extends V> function,
          Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.thenCombineAsync(other, link.function2(function), on));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function) {
    Link link = new Link(this, other);
    return link.hang(super.thenAcceptBoth(other, link.consumer2(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function) {
    Link link = new Link(this, other);
    return link.hang(super.thenAcceptBothAsync(other, link.consumer2(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> function, Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.thenAcceptBothAsync(other, link.consumer2(function), on));
  }

  @Override
  public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable function) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterBoth(other, link.action(function)));
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable function) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterBothAsync(other, link.action(function)));
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable function, Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterBothAsync(other, link.action(function), on));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> function) {
    Link link = new Link(this, other);
    return link.hang(super.applyToEither(other, link.function(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> function) {
    Link link = new Link(this, other);
    return link.hang(super.applyToEitherAsync(other, link.function(function)));
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> function, Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.applyToEitherAsync(other, link.function(function), on));
  }

  @Override
  public CompletableFuture<Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> function) {
    Link link = new Link(this, other);
    return link.hang(super.acceptEither(other, link.consumer(function)));
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> function) {
    Link link = new Link(this, other);
    return link.hang(super.acceptEitherAsync(other, link.consumer(function)));
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> function, Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.acceptEitherAsync(other, link.consumer(function), on));
  }

  @Override
  public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable function) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterEither(other, link.action(function)));
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable function) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterEitherAsync(other, link.action(function)));
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable function, Executor on) {
    Link link = new Link(this, other);
    return link.hang(super.runAfterEitherAsync(other, link.action(function), on));
  }
}
