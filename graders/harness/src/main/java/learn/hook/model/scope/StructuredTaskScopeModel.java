package learn.hook.model.scope;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import learn.hook.engine.Abort;
import learn.hook.model.future.Asynchronous;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import learn.hook.twin.ThreadTwin;
import org.jspecify.annotations.Nullable;

/** A scope and the lanes of its subtasks. Only made while a schedule runs. */
final class StructuredTaskScopeModel<T extends @Nullable Object, R extends @Nullable Object>
    implements StructuredTaskScope<T, R> {
  private enum Stage {
    NEW,
    FORKED,
    JOINING,
    JOINED,
    CLOSED
  }

  private final Joiner<? super T, ? extends R> joiner;
  private final Configured configured;
  private final Lane owner = Control.lane();
  private final Nest nest = Nest.of(owner);
  private final @Nullable Bindings bindings = nest.bindings();
  private final Set<Lane> running = new LinkedHashSet<>();
  private Stage stage = Stage.NEW;
  private boolean cancelled;
  private boolean shut;
  private boolean late;
  private boolean timerOff;

  private StructuredTaskScopeModel(Joiner<? super T, ? extends R> joiner, Configured configured) {
    this.joiner = joiner;
    this.configured = configured;
  }

  static <T extends @Nullable Object, R extends @Nullable Object>
      StructuredTaskScopeModel<T, R> open(
          Joiner<? super T, ? extends R> joiner,
          Function<Configuration, Configuration> configuring) {
    Objects.requireNonNull(joiner);
    Configured configured = (Configured) configuring.apply(Configured.standard());
    StructuredTaskScopeModel<T, R> scope = new StructuredTaskScopeModel<>(joiner, configured);
    scope.nest.enter(scope);
    if (configured.limit() != null) scope.cancelAfter(configured.limit().toNanos());
    return scope;
  }

  /** The timer belongs to nobody's wait: it cancels whatever the owner does meanwhile. */
  private void cancelAfter(long nanos) {
    Wait wait = Wait.on(Wait.Kind.OTHER, this).until(Control.deadline(nanos));
    Asynchronous.background(
        "timeout",
        () -> {
          if (Control.await(wait, () -> timerOff || cancelled) != Woken.TIMED_OUT) return;
          late = true;
          cancel();
        });
  }

  private void mustBeOwner() {
    if (Control.lane() != owner) throw new WrongThreadException("Current thread not owner");
  }

  private void mustBeOpen() {
    mustBeOwner();
    if (stage.compareTo(Stage.FORKED) > 0)
      throw new IllegalStateException("Already joined or scope is closed");
  }

  void mustBeJoinedByOwner() {
    if (Control.lane() == owner && stage.compareTo(Stage.JOINED) < 0)
      throw new IllegalStateException("join not called");
  }

  // ---- subtasks

  @Override
  public <U extends T> Subtask<U> fork(Runnable body) {
    Objects.requireNonNull(body);
    return fork(
        () -> {
          body.run();
          return nothing();
        });
  }

  @SuppressWarnings("NullAway") // as the JDK gives it
  private static <U extends @Nullable Object> U nothing() {
    return null;
  }

  @Override
  public <U extends T> Subtask<U> fork(Callable<? extends U> body) {
    Objects.requireNonNull(body);
    mustBeOpen();
    Control.point("fork", this);
    SubtaskModel<U> subtask = new SubtaskModel<>(this, body);
    if (joiner.onFork(subtask)) cancel();
    Control.observe(this);
    if (!cancelled) start(subtask);
    stage = Stage.FORKED;
    return subtask;
  }

  private void start(SubtaskModel<?> subtask) {
    Thread thread = configured.threads().newThread(subtask);
    if (thread == null) throw new RejectedExecutionException("Rejected by thread factory");
    if (shut) return;
    if (nest.bindings() != bindings) throw new StructureViolationException();
    ThreadTwin.start(thread);
    Lane lane = Objects.requireNonNull(Control.laneOf(thread));
    Nest.of(lane).inherit(bindings);
    running.add(lane);
  }

  /** What came of a subtask; ignored once the scope is cancelled. */
  <U extends T> void ends(SubtaskModel<U> subtask, @Nullable U value, @Nullable Throwable thrown) {
    Control.point("complete", this);
    Control.acquire(this);
    if (cancelled) return;
    subtask.set(value, thrown);
    Control.release(this);
    if (joiner.onComplete(subtask)) cancel();
  }

  /** A subtask's thread ends, whatever came of it. */
  void leaves() {
    Lane lane = Control.lane();
    Nest.of(lane).closeAll();
    Control.acquire(this);
    running.remove(lane);
    Control.release(this);
  }

  private void cancel() {
    if (cancelled) return;
    Control.acquire(this);
    Control.release(this);
    cancelled = true;
    shut = true;
    for (Lane lane : running) if (lane != Control.lane()) Control.interrupt(lane);
  }

  @Override
  public boolean isCancelled() {
    Control.point("is-cancelled", this);
    Control.observe(this);
    Control.saw(cancelled);
    return cancelled;
  }

  // ---- the end

  @Override
  public R join() throws InterruptedException {
    mustBeOpen();
    stage = Stage.JOINING;
    Control.point("join", this);
    if (!isSettled()) Control.awaitInterruptibly(forThem(), this::isSettled);
    Control.acquire(this);
    if (late) throw new TimeoutException();
    timerOff = true;
    stage = Stage.JOINED;
    return joined();
  }

  private boolean isSettled() {
    return cancelled || running.isEmpty();
  }

  private Wait forThem() {
    return Wait.on(Wait.Kind.JOIN, this).heldBy(() -> running.stream().findFirst().orElse(null));
  }

  private R joined() {
    try {
      return joiner.result();
    } catch (Abort over) {
      throw over;
    } catch (Throwable failure) {
      throw new FailedException(failure);
    }
  }

  @Override
  public void close() {
    mustBeOwner();
    if (stage == Stage.CLOSED) return;
    Stage was = stage;
    Control.point("close", this);
    if (was.compareTo(Stage.JOINED) < 0) cancel();
    timerOff = true;
    awaitThreads();
    stage = Stage.CLOSED;
    if (!nest.leave(this)) throw new StructureViolationException();
    if (was == Stage.FORKED) throw new IllegalStateException("Owner did not join after forking");
  }

  /** No new threads, and the old ones end; all that is left of a scope that somebody forgot. */
  void awaitThreads() {
    shut = true;
    Control.await(forThem(), running::isEmpty);
    Control.acquire(this);
  }

  @Override
  public String toString() {
    return configured.name() == null ? "StructuredTaskScope" : configured.name();
  }
}
