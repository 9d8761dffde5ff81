package learn.hook.model.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learn.hook.model.scope.StructuredTaskScope.Joiner;
import learn.hook.model.scope.StructuredTaskScope.Subtask;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's joiners. They are told of one subtask at a time, within the step in which it ends, so
 * plain fields will do.
 */
final class Joiners {
  private Joiners() {}

  /** The first failure ends it all. */
  static class AwaitSuccessful<T extends @Nullable Object> implements Joiner<T, @Nullable Void> {
    private @Nullable Throwable first;

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      boolean decides = ended(subtask).isFailed() && first == null;
      if (decides) first = ended(subtask).thrown();
      return decides;
    }

    @Override
    public @Nullable Void result() throws Throwable {
      if (first != null) throw first;
      return null;
    }
  }

  /** The same, and in the end all subtasks. */
  static final class AllSuccessful<T extends @Nullable Object>
      implements Joiner<T, Stream<Subtask<T>>> {
    private final AwaitSuccessful<T> failures = new AwaitSuccessful<>();
    private final Forked<T> forked = new Forked<>();

    @Override
    public boolean onFork(Subtask<? extends T> subtask) {
      return forked.add(subtask);
    }

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      return failures.onComplete(subtask);
    }

    @Override
    public Stream<Subtask<T>> result() throws Throwable {
      failures.result();
      return forked.stream();
    }
  }

  /** The first success ends it all; without one, the first failure is told. */
  static final class AnySuccessful<T extends @Nullable Object> implements Joiner<T, T> {
    private @Nullable SubtaskModel<? extends T> best;

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      SubtaskModel<? extends T> one = ended(subtask);
      boolean better = best == null || best.isFailed() && !one.isFailed();
      if (better) best = one;
      return better && !one.isFailed();
    }

    @Override
    public T result() throws Throwable {
      if (best == null) throw new NoSuchElementException("No subtasks completed");
      if (best.isFailed()) throw best.thrown();
      return best.value();
    }
  }

  /** Ends when the learner's predicate says so. */
  static final class Until<T extends @Nullable Object> implements Joiner<T, Stream<Subtask<T>>> {
    private final Predicate<Subtask<? extends T>> isDone;
    private final Forked<T> forked = new Forked<>();

    Until(Predicate<Subtask<? extends T>> isDone) {
      this.isDone = Objects.requireNonNull(isDone);
    }

    @Override
    public boolean onFork(Subtask<? extends T> subtask) {
      return forked.add(subtask);
    }

    @Override
    public boolean onComplete(Subtask<? extends T> subtask) {
      return isDone.test(ended(subtask));
    }

    @Override
    public Stream<Subtask<T>> result() {
      return forked.stream();
    }
  }

  /** In the order in which they were forked. */
  private static final class Forked<T extends @Nullable Object> {
    private final List<Subtask<T>> all = new ArrayList<>();

    @SuppressWarnings("unchecked") // nothing but values comes out of a subtask
    boolean add(Subtask<? extends T> subtask) {
      if (((SubtaskModel<?>) subtask).isOver())
        throw new IllegalArgumentException("a subtask that was forked before");
      all.add((Subtask<T>) subtask);
      return false;
    }

    Stream<Subtask<T>> stream() {
      return all.stream();
    }
  }

  private static <T extends @Nullable Object> SubtaskModel<T> ended(Subtask<T> subtask) {
    SubtaskModel<T> ended = (SubtaskModel<T>) subtask;
    if (!ended.isOver()) throw new IllegalArgumentException("a subtask that has not ended");
    return ended;
  }
}
