package learn.hook.model.scope;

import java.util.Objects;
import java.util.concurrent.Callable;
import learn.hook.engine.Abort;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** One subtask, which is what its thread runs. */
final class SubtaskModel<T extends @Nullable Object>
    implements StructuredTaskScope.Subtask<T>, Runnable {
  private final StructuredTaskScopeModel<? super T, ?> scope;
  private final Callable<? extends T> body;
  private State state = State.UNAVAILABLE;
  private @Nullable T value;
  private @Nullable Throwable thrown;

  SubtaskModel(StructuredTaskScopeModel<? super T, ?> scope, Callable<? extends T> body) {
    this.scope = scope;
    this.body = body;
  }

  @Override
  public void run() {
    try {
      T came = null;
      Throwable failure = null;
      try {
        came = body.call();
      } catch (Abort over) {
        throw over;
      } catch (Throwable e) {
        failure = e;
      }
      scope.ends(this, came, failure);
    } finally {
      scope.leaves();
    }
  }

  /** Part of a step of the scope's. */
  void set(@Nullable T came, @Nullable Throwable failure) {
    value = came;
    thrown = failure;
    state = failure == null ? State.SUCCESS : State.FAILED;
    Control.release(this);
  }

  boolean isOver() {
    return state != State.UNAVAILABLE;
  }

  boolean isFailed() {
    return state == State.FAILED;
  }

  @SuppressWarnings("NullAway") // whether the value may be null, T says
  T value() {
    return value;
  }

  Throwable thrown() {
    return Objects.requireNonNull(thrown);
  }

  @Override
  public State state() {
    State seen = looked("state");
    Control.saw(seen);
    return seen;
  }

  @Override
  public T get() {
    scope.mustBeJoinedByOwner();
    if (looked("get") != State.SUCCESS)
      throw new IllegalStateException(
          "Result is unavailable or subtask did not complete successfully");
    Control.saw(value);
    return value();
  }

  @Override
  public Throwable exception() {
    scope.mustBeJoinedByOwner();
    if (looked("exception") != State.FAILED)
      throw new IllegalStateException(
          "Exception is unavailable or subtask did not complete with exception");
    return thrown();
  }

  private State looked(String op) {
    Control.point(op, this);
    Control.observe(this);
    return state;
  }
}
