package learn.hook.model.future;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** By its own fields: the JDK's would interrupt the thread that carries all lanes. */
@ModelOf(FutureTask.class)
public class FutureTaskModel<V extends @Nullable Object> extends FutureTask<V> {
  private final Callable<V> body;
  private State outcome = State.RUNNING;
  private @Nullable V value;
  private @Nullable Throwable thrown;
  private @Nullable Lane runner;

  public FutureTaskModel(Callable<V> body) {
    super(body);
    this.body = body;
  }

  public FutureTaskModel(Runnable body, V value) {
    this(Executors.callable(body, value));
  }

  @Override
  public void run() {
    if (!Control.isActive()) {
      super.run();
      return;
    }
    if (!begins()) return;
    try {
      V result;
      try {
        result = body.call();
      } catch (Exception | StackOverflowError | AssertionError e) {
        setException(e);
        return;
      }
      set(result);
    } finally {
      runner = null;
    }
  }

  @Override
  protected boolean runAndReset() {
    if (!Control.isActive()) return super.runAndReset();
    if (!begins()) return false;
    try {
      body.call();
      return outcome == State.RUNNING;
    } catch (Exception | StackOverflowError | AssertionError e) {
      setException(e);
      return false;
    } finally {
      runner = null;
    }
  }

  private boolean begins() {
    Control.point("run", this);
    Control.acquire(this);
    if (outcome != State.RUNNING || runner != null) return false;
    runner = Control.lane();
    return true;
  }

  @Override
  protected void set(V result) {
    if (!Control.isActive()) {
      super.set(result);
      return;
    }
    Control.point("complete", this);
    value = result;
    ends(State.SUCCESS);
  }

  @Override
  protected void setException(Throwable e) {
    if (!Control.isActive()) {
      super.setException(e);
      return;
    }
    Control.point("complete", this);
    thrown = e;
    ends(State.FAILED);
  }

  /** The first outcome stands. */
  private boolean ends(State how) {
    Control.acquire(this);
    if (outcome != State.RUNNING) return false;
    outcome = how;
    Control.release(this);
    done();
    return true;
  }

  @Override
  public boolean cancel(boolean interrupts) {
    if (!Control.isActive()) return super.cancel(interrupts);
    Control.point("cancel", this);
    Lane running = runner;
    if (interrupts && outcome == State.RUNNING && running != null) Control.interrupt(running);
    boolean cancelled = ends(State.CANCELLED);
    Control.saw(cancelled);
    return cancelled;
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!Control.isActive()) return super.get();
    ended(Limited.NEVER);
    return report();
  }

  @Override
  public V get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!Control.isActive()) return super.get(time, unit);
    if (!ended(unit.toNanos(time))) throw new TimeoutException();
    return report();
  }

  private boolean ended(long nanos) throws InterruptedException {
    Control.point("get", this);
    boolean ended =
        isOver()
            || Limited.await(Wait.on(Wait.Kind.FUTURE, this), nanos, this::isOver) == Woken.READY;
    Control.observe(this);
    return ended;
  }

  private boolean isOver() {
    return outcome != State.RUNNING;
  }

  @SuppressWarnings("NullAway") // whether the value may be null, V says
  private V report() throws ExecutionException {
    if (outcome == State.CANCELLED) throw new CancellationException();
    if (thrown != null && outcome == State.FAILED) throw new ExecutionException(thrown);
    Control.saw(value);
    return value;
  }

  private State looked(String op) {
    Control.point(op, this);
    Control.observe(this);
    Control.saw(outcome);
    return outcome;
  }

  @Override
  public boolean isDone() {
    return Control.isActive() ? looked("is-done") != State.RUNNING : super.isDone();
  }

  @Override
  public boolean isCancelled() {
    return Control.isActive() ? looked("is-done") == State.CANCELLED : super.isCancelled();
  }

  @Override
  public State state() {
    return Control.isActive() ? looked("state") : super.state();
  }

  @Override
  @SuppressWarnings("NullAway") // whether the value may be null, V says
  public V resultNow() {
    if (!Control.isActive()) return super.resultNow();
    return switch (looked("get-now")) {
      case SUCCESS -> value;
      case FAILED -> throw new IllegalStateException("Task completed with exception");
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      case RUNNING -> throw new IllegalStateException("Task has not completed");
    };
  }

  @Override
  public Throwable exceptionNow() {
    if (!Control.isActive()) return super.exceptionNow();
    return switch (looked("get-now")) {
      case SUCCESS -> throw new IllegalStateException("Task completed with a result");
      case FAILED -> Objects.requireNonNull(thrown);
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      case RUNNING -> throw new IllegalStateException("Task has not completed");
    };
  }
}
