package learn.hook.model.pool;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.future.Asynchronous;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/**
 * Tasks wait in one queue for as many workers as the pool may have. Who joins a task that nobody
 * has begun runs it itself, as the JDK's workers do.
 */
@ModelOf(ForkJoinPool.class)
public class ForkJoinPoolModel extends ForkJoinPool {
  /** Which pool a lane works for. */
  private static final Object HOME = new Object();

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Set<Lane> staff = new LinkedHashSet<>();
  private int idle;
  private boolean shutDown;

  public ForkJoinPoolModel() {}

  public ForkJoinPoolModel(int parallelism) {
    super(parallelism);
  }

  public ForkJoinPoolModel(
      int parallelism,
      ForkJoinWorkerThreadFactory threads,
      @Nullable UncaughtExceptionHandler handler,
      boolean inOrder) {
    super(parallelism, threads, handler, inOrder);
  }

  /** The pool of the calling lane; the common one for all others. */
  static ForkJoinPoolModel current() {
    return Control.lane().locals().get(HOME) instanceof ForkJoinPoolModel home ? home : common();
  }

  static boolean isWorker() {
    return Control.lane().locals().get(HOME) != null;
  }

  static ForkJoinPoolModel common() {
    Object common =
        Control.shared(ForkJoinPoolModel.class)
            .computeIfAbsent(ForkJoinPoolModel.class, key -> new ForkJoinPoolModel(2));
    return (ForkJoinPoolModel) Objects.requireNonNull(common);
  }

  /** As part of a step that has begun. */
  void put(Runnable task) {
    Control.acquire(this);
    if (shutDown) throw new RejectedExecutionException();
    Control.release(this);
    waiting.addLast(task);
    if (idle >= waiting.size() || staff.size() >= getParallelism()) return;
    Lane worker = Asynchronous.background("fork-join-" + (staff.size() + 1), this::work);
    worker.locals().put(HOME, this);
    staff.add(worker);
  }

  /** Takes back a task that nobody has begun. */
  boolean takesBack(Object task) {
    Control.acquire(this);
    Control.release(this);
    return waiting.remove(task);
  }

  private void work() {
    for (@Nullable Runnable task = next(); task != null; task = next()) {
      // An interrupt that came too late for one task is not the next one's.
      if (Control.lane().isInterrupted()) Control.interrupted();
      task.run();
    }
    Control.acquire(this);
    staff.remove(Control.lane());
    Control.release(this);
  }

  private @Nullable Runnable next() {
    if (!waiting.isEmpty()) Control.point("take", this);
    idle++;
    Control.await(Wait.on(Wait.Kind.WORK, this), () -> !waiting.isEmpty() || shutDown);
    idle--;
    Control.acquire(this);
    Control.release(this);
    return waiting.pollFirst();
  }

  @Override
  public void execute(Runnable task) {
    if (!Control.isActive()) {
      super.execute(task);
      return;
    }
    Objects.requireNonNull(task);
    Control.point("execute", this);
    put(task);
  }

  @Override
  public void execute(ForkJoinTask<?> task) {
    if (Control.isActive()) submit(task);
    else super.execute(task);
  }

  @Override
  public <T extends @Nullable Object> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    if (!Control.isActive()) return super.submit(task);
    Objects.requireNonNull(task);
    Control.point("submit", this);
    put(ForkJoinTaskTwin.running(task));
    return task;
  }

  @Override
  public <T extends @Nullable Object> ForkJoinTask<T> submit(Callable<T> task) {
    return Control.isActive() ? submit(ForkJoinTask.adapt(task)) : super.submit(task);
  }

  @Override
  public <T extends @Nullable Object> ForkJoinTask<T> submit(Runnable task, T value) {
    return Control.isActive() ? submit(ForkJoinTask.adapt(task, value)) : super.submit(task, value);
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return Control.isActive() ? submit(ForkJoinTask.adapt(task)) : super.submit(task);
  }

  @Override
  public <T extends @Nullable Object> T invoke(ForkJoinTask<T> task) {
    return Control.isActive() ? ForkJoinTaskTwin.join(submit(task)) : super.invoke(task);
  }

  @Override
  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> body) {
    return new FutureTaskModel<>(body);
  }

  @Override
  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable body, T value) {
    return new FutureTaskModel<>(body, value);
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> bodies)
      throws InterruptedException {
    if (!Control.isActive()) return super.invokeAll(bodies);
    List<Future<T>> all = new ArrayList<>();
    for (Callable<T> body : bodies) all.add(submit(body));
    try {
      for (Future<T> each : all) await((ForkJoinTask<T>) each);
      return all;
    } catch (InterruptedException e) {
      for (Future<T> each : all) FutureTwin.cancel(each, true);
      throw e;
    }
  }

  private static void await(ForkJoinTask<?> task) throws InterruptedException {
    if (isWorker()) ForkJoinTaskTwin.quietlyJoin(task);
    else ForkJoinTaskTwin.ended(task, Limited.NEVER);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> bodies)
      throws InterruptedException, ExecutionException {
    return Control.isActive() ? FirstOf.any(this, bodies) : super.invokeAny(bodies);
  }

  @Override
  public void shutdown() {
    if (!Control.isActive()) {
      super.shutdown();
      return;
    }
    Control.point("shutdown", this);
    Control.acquire(this);
    Control.release(this);
    shutDown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    if (!Control.isActive()) return super.shutdownNow();
    shutdown();
    waiting.forEach(ForkJoinTaskTwin::callOff);
    waiting.clear();
    for (Lane worker : staff) Control.interrupt(worker);
    return List.of();
  }

  @Override
  public void close() {
    if (!Control.isActive()) {
      super.close();
      return;
    }
    Closing.close(this);
  }

  private boolean isOver() {
    return shutDown && staff.isEmpty();
  }

  @Override
  public boolean isShutdown() {
    return Control.isActive() ? looked() && shutDown : super.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return Control.isActive() ? looked() && isOver() : super.isTerminated();
  }

  private boolean looked() {
    Control.point("is-shutdown", this);
    Control.observe(this);
    return true;
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    if (!Control.isActive()) return super.awaitTermination(time, unit);
    Control.point("await-termination", this);
    Wait wait = Wait.on(Wait.Kind.OTHER, this);
    boolean over = Limited.await(wait, unit.toNanos(time), this::isOver) == Woken.READY;
    Control.observe(this);
    return over;
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> bodies, long time, TimeUnit unit)
      throws InterruptedException {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.invokeAll");
    return super.invokeAll(bodies, time, unit);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> bodies, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.invokeAny");
    return super.invokeAny(bodies, time, unit);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable body, long delay, TimeUnit unit) {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.schedule");
    return super.schedule(body, delay, unit);
  }

  @Override
  public <V extends @Nullable Object> ScheduledFuture<V> schedule(
      Callable<V> body, long delay, TimeUnit unit) {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.schedule");
    return super.schedule(body, delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable body, long delay, long period, TimeUnit unit) {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.scheduleAtFixedRate");
    return super.scheduleAtFixedRate(body, delay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable body, long delay, long pause, TimeUnit unit) {
    if (Control.isActive()) throw Control.uncontrolled("ForkJoinPool.scheduleWithFixedDelay");
    return super.scheduleWithFixedDelay(body, delay, pause, unit);
  }

  @Override
  public boolean awaitQuiescence(long time, TimeUnit unit) {
    if (!Control.isActive()) return super.awaitQuiescence(time, unit);
    Control.point("await-quiescence", this);
    Wait wait = Wait.on(Wait.Kind.OTHER, this).until(Control.deadline(unit.toNanos(time)));
    boolean quiet =
        Control.await(wait, () -> waiting.isEmpty() && idle == staff.size()) == Woken.READY;
    Control.observe(this);
    return quiet;
  }
}
