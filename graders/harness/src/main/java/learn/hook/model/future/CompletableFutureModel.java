package learn.hook.model.future;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/**
 * Results and dependents are the JDK's own; waiting, and the threads of asynchronous functions, are
 * ours.
 */
@ModelOf(CompletableFuture.class)
public class CompletableFutureModel<T extends @Nullable Object> extends Stages<T> {
  private @Nullable Link link;

  public CompletableFutureModel() {}

  void hangsOn(Link on) {
    link = on;
  }

  /** Entitled to what was done before this was completed. */
  void observe() {
    Control.observe(this);
    Link on = link;
    if (on != null) on.observe();
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFutureModel<>();
  }

  @Override
  public Executor defaultExecutor() {
    return Asynchronous.EXECUTOR;
  }

  // ---- completing

  private <R> R completes(String op, Supplier<R> real) {
    if (Control.isActive()) {
      Control.point(op, this);
      Control.acquire(this);
      Control.release(this);
    }
    // Dependents run in here, with steps of their own.
    R result = real.get();
    if (Control.isActive()) Control.saw(result);
    return result;
  }

  @Override
  public boolean complete(T value) {
    return completes("complete", () -> super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable thrown) {
    return completes("complete", () -> super.completeExceptionally(thrown));
  }

  @Override
  public boolean cancel(boolean interrupts) {
    return completes("cancel", () -> super.cancel(interrupts));
  }

  @Override
  public void obtrudeValue(T value) {
    completes("obtrude", () -> obtruded(() -> super.obtrudeValue(value)));
  }

  @Override
  public void obtrudeException(Throwable thrown) {
    completes("obtrude", () -> obtruded(() -> super.obtrudeException(thrown)));
  }

  private static boolean obtruded(Runnable real) {
    real.run();
    return true;
  }

  /** Takes over the outcome of a future that is not modelled. */
  void relay(@Nullable T value, @Nullable Throwable thrown) {
    if (Control.isActive()) Control.release(this);
    if (thrown != null) super.completeExceptionally(thrown);
    else completed(value);
  }

  @SuppressWarnings("NullAway") // whether the value may be null, T says
  private void completed(@Nullable T value) {
    super.complete(value);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> value, Executor on) {
    if (!Control.isActive()) return super.completeAsync(value, on);
    on.execute(() -> Asynchronous.supply(this, value));
    return this;
  }

  @Override
  public CompletableFuture<T> orTimeout(long time, TimeUnit unit) {
    if (!Control.isActive()) return super.orTimeout(time, unit);
    if (!super.isDone()) Asynchronous.later(this, unit.toNanos(time), this::timesOut);
    return this;
  }

  private void timesOut() {
    completeExceptionally(new TimeoutException());
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long time, TimeUnit unit) {
    if (!Control.isActive()) return super.completeOnTimeout(value, time, unit);
    if (!super.isDone()) Asynchronous.later(this, unit.toNanos(time), () -> complete(value));
    return this;
  }

  // ---- waiting

  @Override
  public T join() {
    if (!Control.isActive()) return super.join();
    Control.point("join", this);
    Control.await(forIt(), super::isDone);
    observe();
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!Control.isActive()) return super.get();
    done(Limited.NEVER);
    return super.get();
  }

  @Override
  public T get(long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!Control.isActive()) return super.get(time, unit);
    if (!done(unit.toNanos(time))) throw new TimeoutException();
    return super.get();
  }

  private boolean done(long nanos) throws InterruptedException {
    Control.point("get", this);
    boolean done = super.isDone() || Limited.await(forIt(), nanos, super::isDone) == Woken.READY;
    observe();
    return done;
  }

  private Wait forIt() {
    return Wait.on(Wait.Kind.FUTURE, this);
  }

  /** What a wait of somebody else's looks at: no step. */
  boolean isOver() {
    return super.isDone();
  }

  Wait untilOver(long nanos) {
    return forIt().until(Control.deadline(nanos));
  }

  // ---- looking

  private <R extends @Nullable Object> R looks(String op, Supplier<R> real) {
    Control.point(op, this);
    observe();
    R value = real.get();
    Control.saw(value);
    return value;
  }

  @Override
  public T getNow(T otherwise) {
    return Control.isActive()
        ? looks("get-now", () -> super.getNow(otherwise))
        : super.getNow(otherwise);
  }

  @Override
  public T resultNow() {
    return Control.isActive() ? looks("get-now", super::resultNow) : super.resultNow();
  }

  @Override
  public Throwable exceptionNow() {
    return Control.isActive() ? looks("get-now", super::exceptionNow) : super.exceptionNow();
  }

  @Override
  public State state() {
    return Control.isActive() ? looks("state", super::state) : super.state();
  }

  @Override
  public boolean isDone() {
    return Control.isActive() ? looks("is-done", super::isDone) : super.isDone();
  }

  @Override
  public boolean isCancelled() {
    return Control.isActive() ? looks("is-done", super::isCancelled) : super.isCancelled();
  }

  @Override
  public boolean isCompletedExceptionally() {
    return Control.isActive()
        ? looks("is-done", super::isCompletedExceptionally)
        : super.isCompletedExceptionally();
  }

  @Override
  public int getNumberOfDependents() {
    return Control.isActive()
        ? OneStep.looks("dependents", this, super::getNumberOfDependents)
        : super.getNumberOfDependents();
  }

  @Override
  public CompletableFuture<T> copy() {
    Link on = new Link(this);
    return on.hang(super.copy());
  }
}
