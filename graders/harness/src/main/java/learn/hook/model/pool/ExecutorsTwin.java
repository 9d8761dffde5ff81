package learn.hook.model.pool;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import learn.hook.model.TwinOf;
import learn.hook.model.queue.LinkedBlockingQueueModel;
import learn.hook.model.queue.SynchronousQueueModel;
import learn.hook.run.Control;
import learn.hook.twin.BuilderTwin;
import org.jspecify.annotations.Nullable;

/** Every factory of {@code Executors}. */
@TwinOf(Executors.class)
public final class ExecutorsTwin {
  private static final long MINUTE = 60;

  private ExecutorsTwin() {}

  public static ExecutorService newFixedThreadPool(int size) {
    return newFixedThreadPool(size, new WorkerThreads());
  }

  public static ExecutorService newFixedThreadPool(int size, ThreadFactory threads) {
    return new ThreadPoolExecutorModel(
        size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueueModel<>(), threads);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return newFixedThreadPool(1);
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory threads) {
    return newFixedThreadPool(1, threads);
  }

  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(new WorkerThreads());
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory threads) {
    return new ThreadPoolExecutorModel(
        0, Integer.MAX_VALUE, MINUTE, TimeUnit.SECONDS, new SynchronousQueueModel<>(), threads);
  }

  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threads) {
    return Control.isActive()
        ? new ThreadPerTaskModel(threads)
        : Executors.newThreadPerTaskExecutor(threads);
  }

  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return newThreadPerTaskExecutor(BuilderTwin.factory(Thread.ofVirtual()));
  }

  public static ExecutorService newWorkStealingPool() {
    return newWorkStealingPool(Runtime.getRuntime().availableProcessors());
  }

  public static ExecutorService newWorkStealingPool(int parallelism) {
    return new ForkJoinPoolModel(
        parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
  }

  public static ScheduledExecutorService newScheduledThreadPool(int core) {
    return new ScheduledThreadPoolExecutorModel(core);
  }

  public static ScheduledExecutorService newScheduledThreadPool(int core, ThreadFactory threads) {
    return new ScheduledThreadPoolExecutorModel(core, threads);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return newScheduledThreadPool(1);
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory threads) {
    return newScheduledThreadPool(1, threads);
  }

  public static ExecutorService unconfigurableExecutorService(ExecutorService of) {
    return Executors.unconfigurableExecutorService(of);
  }

  public static ScheduledExecutorService unconfigurableScheduledExecutorService(
      ScheduledExecutorService of) {
    return Executors.unconfigurableScheduledExecutorService(of);
  }

  public static ThreadFactory defaultThreadFactory() {
    return new WorkerThreads();
  }

  public static Callable<Object> callable(Runnable body) {
    return Executors.callable(body);
  }

  public static <T extends @Nullable Object> Callable<T> callable(Runnable body, T value) {
    return Executors.callable(body, value);
  }
}
