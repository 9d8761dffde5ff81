package learn.hook.model.pool;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.model.queue.Feed;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** Sizes and factories are the JDK's own; workers and queue are {@link Pool}'s. */
@ModelOf(ThreadPoolExecutor.class)
@SuppressWarnings("this-escape") // to a part of itself, which waits until it is asked
public class ThreadPoolExecutorModel extends ThreadPoolExecutor {
  private final Pool pool =
      new Pool(
          this,
          new Hooks(
              this,
              this::getMaximumPoolSize,
              this::beforeExecute,
              this::afterExecute,
              this::terminated),
          new Queued());
  // What has been handed over to workers that wait, where the queue itself holds nothing.
  private final Deque<Runnable> handed = new ArrayDeque<>();

  public ThreadPoolExecutorModel(
      int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
    super(core, most, keepAlive, unit, queue, new WorkerThreads());
  }

  public ThreadPoolExecutorModel(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory threads) {
    super(core, most, keepAlive, unit, queue, threads);
  }

  public ThreadPoolExecutorModel(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      RejectedExecutionHandler rejection) {
    super(core, most, keepAlive, unit, queue, new WorkerThreads(), rejection);
  }

  public ThreadPoolExecutorModel(
      int core,
      int most,
      long keepAlive,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory threads,
      RejectedExecutionHandler rejection) {
    super(core, most, keepAlive, unit, queue, threads, rejection);
  }

  @Override
  public void execute(Runnable task) {
    if (!Control.isActive()) {
      super.execute(task);
      return;
    }
    pool.execute(Objects.requireNonNull(task));
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
    if (Control.isActive()) pool.shutdown();
    else super.shutdown();
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
        ? pool.completed() + pool.active() + getQueue().size()
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
    if (Control.isActive()) throw Control.uncontrolled("ThreadPoolExecutor.setCorePoolSize");
    super.setCorePoolSize(size);
  }

  @Override
  public void setMaximumPoolSize(int size) {
    if (Control.isActive()) throw Control.uncontrolled("ThreadPoolExecutor.setMaximumPoolSize");
    super.setMaximumPoolSize(size);
  }

  /** The queue it was made with, which the learner may look into. */
  private final class Queued implements Pool.Work {
    private Feed feed() {
      if (getQueue() instanceof Feed feed) return feed;
      throw Control.uncontrolled(
          "ThreadPoolExecutor with a " + getQueue().getClass().getSimpleName());
    }

    private boolean holdsNothing() {
      return getQueue() instanceof SynchronousQueue;
    }

    @Override
    public boolean isFed() {
      return holdsNothing() ? !handed.isEmpty() : getQueue() instanceof Feed feed && feed.isFed();
    }

    @Override
    public long due() {
      return Limited.NEVER;
    }

    @Override
    public @Nullable Runnable next() {
      return holdsNothing() ? handed.poll() : (Runnable) feed().next();
    }

    @Override
    public boolean give(Runnable task) {
      if (!holdsNothing()) return feed().give(task);
      return pool.idle() > handed.size() && handed.add(task);
    }

    @Override
    public void drainTo(List<Runnable> tasks) {
      for (@Nullable Runnable task = next(); task != null; task = next()) tasks.add(task);
    }

    @Override
    public boolean isEmpty() {
      return !isFed();
    }
  }
}
