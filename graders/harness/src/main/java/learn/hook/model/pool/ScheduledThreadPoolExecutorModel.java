package learn.hook.model.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/**
 * Tasks by virtual time. As after a sleep, a task may begin before the others have moved on, or
 * after: a delay orders nothing.
 */
@ModelOf(ScheduledThreadPoolExecutor.class)
@SuppressWarnings("this-escape") // to a part of itself, which waits until it is asked
public class ScheduledThreadPoolExecutorModel extends ScheduledThreadPoolExecutor {
  private final PriorityQueue<TimedTask<?>> queue = new PriorityQueue<>();
  private final Pool pool =
      new Pool(
          this,
          new Hooks(this, this::most, this::beforeExecute, this::afterExecute, this::terminated),
          new Timed());

  public ScheduledThreadPoolExecutorModel(int core) {
    super(core, new WorkerThreads());
  }

  public ScheduledThreadPoolExecutorModel(int core, ThreadFactory threads) {
    super(core, threads);
  }

  public ScheduledThreadPoolExecutorModel(int core, RejectedExecutionHandler rejection) {
    super(core, new WorkerThreads(), rejection);
  }

  public ScheduledThreadPoolExecutorModel(
      int core, ThreadFactory threads, RejectedExecutionHandler rejection) {
    super(core, threads, rejection);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable body, long delay, TimeUnit unit) {
    if (!Control.isActive()) return super.schedule(body, delay, unit);
    return scheduled(
        new TimedTask<>(this::again, Executors.callable(body), unit.toNanos(delay), 0));
  }

  @Override
  public <V extends @Nullable Object> ScheduledFuture<V> schedule(
      Callable<V> body, long delay, TimeUnit unit) {
    if (!Control.isActive()) return super.schedule(body, delay, unit);
    return scheduled(new TimedTask<>(this::again, body, unit.toNanos(delay), 0));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable body, long delay, long period, TimeUnit unit) {
    if (!Control.isActive()) return super.scheduleAtFixedRate(body, delay, period, unit);
    return periodic(body, unit.toNanos(delay), positive(unit.toNanos(period)));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable body, long delay, long pause, TimeUnit unit) {
    if (!Control.isActive()) return super.scheduleWithFixedDelay(body, delay, pause, unit);
    return periodic(body, unit.toNanos(delay), -positive(unit.toNanos(pause)));
  }

  private static long positive(long nanos) {
    if (nanos <= 0) throw new IllegalArgumentException();
    return nanos;
  }

  private ScheduledFuture<?> periodic(Runnable body, long delay, long period) {
    return scheduled(new TimedTask<>(this::again, Executors.callable(body), delay, period));
  }

  private <V extends @Nullable Object> ScheduledFuture<V> scheduled(TimedTask<V> task) {
    Control.point("schedule", this);
    Control.acquire(this);
    Control.release(this);
    if (!pool.isRunning()) {
      pool.reject(task);
      return task;
    }
    put(task);
    return task;
  }

  /** However many tasks wait, no more workers than these. */
  private int most() {
    return Math.max(1, getCorePoolSize());
  }

  private void put(TimedTask<?> task) {
    queue.add(task);
    pool.changed();
    pool.ensureWorker();
  }

  /** A periodic task that has run and shall run again. */
  private void again(TimedTask<?> task) {
    Control.acquire(this);
    Control.release(this);
    if (pool.isRunning() || staysAfterShutdown(task)) put(task);
    else task.cancel(false);
  }

  private boolean staysAfterShutdown(TimedTask<?> task) {
    return task.isPeriodic()
        ? getContinueExistingPeriodicTasksAfterShutdownPolicy()
        : getExecuteExistingDelayedTasksAfterShutdownPolicy();
  }

  @Override
  public void execute(Runnable body) {
    if (Control.isActive()) schedule(body, 0, TimeUnit.NANOSECONDS);
    else super.execute(body);
  }

  @Override
  public Future<?> submit(Runnable body) {
    return Control.isActive() ? schedule(body, 0, TimeUnit.NANOSECONDS) : super.submit(body);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Runnable body, T value) {
    return Control.isActive()
        ? schedule(Executors.callable(body, value), 0, TimeUnit.NANOSECONDS)
        : super.submit(body, value);
  }

  @Override
  public <T extends @Nullable Object> Future<T> submit(Callable<T> body) {
    return Control.isActive() ? schedule(body, 0, TimeUnit.NANOSECONDS) : super.submit(body);
  }

  @Override
  public BlockingQueue<Runnable> getQueue() {
    if (Control.isActive()) throw Control.uncontrolled("ScheduledThreadPoolExecutor.getQueue");
    return super.getQueue();
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
  public <T> T invokeAny(Collection<? extends Callable<T>> bodies)
      throws InterruptedException, ExecutionException {
    return Control.isActive() ? FirstOf.any(this, bodies) : super.invokeAny(bodies);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> bodies, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return Control.isActive()
        ? FirstOf.any(this, bodies, unit.toNanos(time))
        : super.invokeAny(bodies, time, unit);
  }

  @Override
  public void shutdown() {
    if (!Control.isActive()) {
      super.shutdown();
      return;
    }
    List<TimedTask<?>> off = queue.stream().filter(task -> !staysAfterShutdown(task)).toList();
    queue.removeAll(off);
    pool.shutdown();
    for (TimedTask<?> task : off) task.cancel(false);
  }

  @Override
  public void close() {
    if (Control.isActive()) Closing.close(this);
    else super.close();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return Control.isActive() ? pool.shutdownNow() : super.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return Control.isActive() ? pool.isShutdown() : super.isShutdown();
  }

  @Override
  public boolean isTerminating() {
    return Control.isActive() ? pool.isTerminating() : super.isTerminating();
  }

  @Override
  public boolean isTerminated() {
    return Control.isActive() ? pool.isTerminated() : super.isTerminated();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? pool.awaitTermination(unit.toNanos(time))
        : super.awaitTermination(time, unit);
  }

  @Override
  public int getPoolSize() {
    return Control.isActive() ? pool.size() : super.getPoolSize();
  }

  @Override
  public int getActiveCount() {
    return Control.isActive() ? pool.active() : super.getActiveCount();
  }

  @Override
  public int getLargestPoolSize() {
    return Control.isActive() ? pool.largest() : super.getLargestPoolSize();
  }

  @Override
  public long getCompletedTaskCount() {
    return Control.isActive() ? pool.completed() : super.getCompletedTaskCount();
  }

  @Override
  public long getTaskCount() {
    return Control.isActive()
        ? pool.completed() + pool.active() + queue.size()
        : super.getTaskCount();
  }

  @Override
  public boolean prestartCoreThread() {
    return Control.isActive() ? pool.startCoreWorker() : super.prestartCoreThread();
  }

  @Override
  public int prestartAllCoreThreads() {
    if (!Control.isActive()) return super.prestartAllCoreThreads();
    int started = 0;
    while (pool.startCoreWorker()) started++;
    return started;
  }

  @Override
  public void setCorePoolSize(int size) {
    if (Control.isActive())
      throw Control.uncontrolled("ScheduledThreadPoolExecutor.setCorePoolSize");
    super.setCorePoolSize(size);
  }

  @Override
  public void setMaximumPoolSize(int size) {
    if (Control.isActive())
      throw Control.uncontrolled("ScheduledThreadPoolExecutor.setMaximumPoolSize");
    super.setMaximumPoolSize(size);
  }

  /** The tasks by the time at which they are due; those cancelled meanwhile are passed over. */
  private final class Timed implements Pool.Work {
    private @Nullable TimedTask<?> head() {
      TimedTask<?> head = queue.peek();
      while (head != null && head.isCalledOff()) {
        queue.remove();
        head = queue.peek();
      }
      return head;
    }

    @Override
    public boolean isFed() {
      TimedTask<?> head = queue.peek();
      return head != null && head.isDueAtOnce();
    }

    @Override
    public long due() {
      TimedTask<?> head = head();
      return head == null ? Limited.NEVER : Math.max(1, head.at() - Control.nanos());
    }

    @Override
    public @Nullable Runnable next() {
      TimedTask<?> head = head();
      return head != null && head.at() <= Control.nanos() ? queue.remove() : null;
    }

    @Override
    public boolean give(Runnable task) {
      throw new AssertionError("only timed tasks come in");
    }

    @Override
    public void drainTo(List<Runnable> tasks) {
      tasks.addAll(new ArrayList<>(queue));
      queue.clear();
    }

    @Override
    public boolean isEmpty() {
      return queue.isEmpty();
    }
  }
}
