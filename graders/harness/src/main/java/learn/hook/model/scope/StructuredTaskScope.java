package learn.hook.model.scope;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the JDK's interface of this name, which is sealed and a preview: rewritten code means
 * this one wherever it names that. Members are those of JDK 25.
 */
public interface StructuredTaskScope<T extends @Nullable Object, R extends @Nullable Object>
    extends AutoCloseable {

  static <T extends @Nullable Object> StructuredTaskScope<T, @Nullable Void> open() {
    return open(Joiner.awaitAllSuccessfulOrThrow());
  }

  static <T extends @Nullable Object, R extends @Nullable Object> StructuredTaskScope<T, R> open(
      Joiner<? super T, ? extends R> joiner) {
    return open(joiner, Function.identity());
  }

  static <T extends @Nullable Object, R extends @Nullable Object> StructuredTaskScope<T, R> open(
      Joiner<? super T, ? extends R> joiner, Function<Configuration, Configuration> configured) {
    return StructuredTaskScopeModel.open(joiner, configured);
  }

  <U extends T> Subtask<U> fork(Callable<? extends U> body);

  <U extends T> Subtask<U> fork(Runnable body);

  R join() throws InterruptedException;

  boolean isCancelled();

  @Override
  void close();

  /** What {@code fork} gives. */
  interface Subtask<T extends @Nullable Object> extends Supplier<T> {
    /** As the JDK names them. */
    enum State {
      UNAVAILABLE,
      SUCCESS,
      FAILED
    }

    State state();

    @Override
    T get();

    Throwable exception();
  }

  /** Says what comes of the subtasks; learners may write their own. */
  interface Joiner<T extends @Nullable Object, R extends @Nullable Object> {
    default boolean onFork(Subtask<? extends T> subtask) {
      if (subtask.state() == Subtask.State.UNAVAILABLE) return false;
      throw new IllegalArgumentException("a subtask that was forked before");
    }

    default boolean onComplete(Subtask<? extends T> subtask) {
      if (subtask.state() != Subtask.State.UNAVAILABLE) return false;
      throw new IllegalArgumentException("a subtask that has not ended");
    }

    R result() throws Throwable;

    static <T extends @Nullable Object> Joiner<T, Stream<Subtask<T>>> allSuccessfulOrThrow() {
      return new Joiners.AllSuccessful<>();
    }

    static <T extends @Nullable Object> Joiner<T, T> anySuccessfulResultOrThrow() {
      return new Joiners.AnySuccessful<>();
    }

    static <T extends @Nullable Object> Joiner<T, @Nullable Void> awaitAllSuccessfulOrThrow() {
      return new Joiners.AwaitSuccessful<>();
    }

    static <T extends @Nullable Object> Joiner<T, @Nullable Void> awaitAll() {
      return () -> null;
    }

    static <T extends @Nullable Object> Joiner<T, Stream<Subtask<T>>> allUntil(
        Predicate<Subtask<? extends T>> isDone) {
      return new Joiners.Until<>(isDone);
    }
  }

  /** Each method gives a changed copy. */
  interface Configuration {
    Configuration withThreadFactory(ThreadFactory threads);

    Configuration withName(String name);

    Configuration withTimeout(Duration limit);
  }

  /** {@code join} after a subtask has failed; the cause says how. */
  final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(Throwable cause) {
      super(cause);
    }
  }

  /** {@code join} after the time was over. */
  final class TimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeoutException() {}
  }
}
