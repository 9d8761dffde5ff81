package learn.conform;

import static java.util.concurrent.TimeUnit.HOURS;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learn.hook.model.pool.ExecutorsTwin;
import learn.hook.model.pool.ForkJoinPoolModel;
import learn.hook.model.pool.ScheduledThreadPoolExecutorModel;
import learn.hook.model.pool.ThreadPoolExecutorModel;
import learn.hook.model.queue.ArrayBlockingQueueModel;
import learn.hook.model.sync.SemaphoreModel;
import learn.hook.twin.BuilderTwin;

/** Pools of every factory, and some that none makes. */
final class PoolSubjects {
  private PoolSubjects() {}

  static Stream<Subject<?>> all() {
    return Stream.of(
        made(
            "fixed pool",
            t -> Executors.newFixedThreadPool(2, t),
            t -> ExecutorsTwin.newFixedThreadPool(2, t)),
        made(
            "single thread",
            Executors::newSingleThreadExecutor,
            ExecutorsTwin::newSingleThreadExecutor),
        full("cached pool", Executors::newCachedThreadPool, ExecutorsTwin::newCachedThreadPool),
        full(
            "bounded pool",
            t -> bounded(t, new ThreadPoolExecutor.AbortPolicy()),
            t -> boundedModel(t, new ThreadPoolExecutor.AbortPolicy())),
        full(
            "bounded pool whose callers help",
            t -> bounded(t, new ThreadPoolExecutor.CallerRunsPolicy()),
            t -> boundedModel(t, new ThreadPoolExecutor.CallerRunsPolicy())),
        full(
            "bounded pool that forgets the oldest",
            t -> bounded(t, new ThreadPoolExecutor.DiscardOldestPolicy()),
            t -> boundedModel(t, new ThreadPoolExecutor.DiscardOldestPolicy())),
        timed(
            "scheduled pool",
            t -> new ScheduledThreadPoolExecutor(2, t),
            t -> new ScheduledThreadPoolExecutorModel(2, t)),
        timed(
            "single scheduled thread",
            Executors::newSingleThreadScheduledExecutor,
            ExecutorsTwin::newSingleThreadScheduledExecutor),
        made(
            "thread per task",
            Executors::newThreadPerTaskExecutor,
            ExecutorsTwin::newThreadPerTaskExecutor),
        subject(
            "virtual thread per task",
            Workers::virtual,
            Executors::newThreadPerTaskExecutor,
            t -> ExecutorsTwin.newVirtualThreadPerTaskExecutor(),
            Pooled.acts()),
        made(
            "work stealing",
            t -> Executors.newWorkStealingPool(2),
            t -> ExecutorsTwin.newWorkStealingPool(2)),
        full("fork and join", t -> new ForkJoinPool(1), t -> new ForkJoinPoolModel(1)));
  }

  private static ExecutorService bounded(ThreadFactory threads, RejectedExecutionHandler full) {
    BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(1);
    return new ThreadPoolExecutor(1, 2, 1, HOURS, queue, threads, full);
  }

  private static ExecutorService boundedModel(
      ThreadFactory threads, RejectedExecutionHandler full) {
    BlockingQueue<Runnable> queue = new ArrayBlockingQueueModel<>(1);
    return new ThreadPoolExecutorModel(1, 2, 1, HOURS, queue, threads, full);
  }

  private static Subject<Pooled> made(
      String name,
      Function<ThreadFactory, ExecutorService> real,
      Function<ThreadFactory, ExecutorService> model) {
    return subject(name, Workers::daemons, real, model, Pooled.acts());
  }

  private static Subject<Pooled> full(
      String name,
      Function<ThreadFactory, ExecutorService> real,
      Function<ThreadFactory, ExecutorService> model) {
    return subject(name, Workers::daemons, real, model, Pooled.oneByOne());
  }

  private static Subject<Pooled> timed(
      String name,
      Function<ThreadFactory, ExecutorService> real,
      Function<ThreadFactory, ExecutorService> model) {
    return subject(name, Workers::daemons, real, model, Pooled.timedActs());
  }

  private static Subject<Pooled> subject(
      String name,
      Supplier<Workers> threads,
      Function<ThreadFactory, ExecutorService> real,
      Function<ThreadFactory, ExecutorService> model,
      List<Act<Pooled>> acts) {
    // The factories of single threads hide what they give.
    boolean isOpen = !name.startsWith("single");
    return new Subject<>(
        name,
        () -> real(threads.get(), real, isOpen),
        () ->
            new Pooled(
                model.apply(BuilderTwin.factory(Thread.ofPlatform())),
                new SemaphoreModel(0, true),
                Workers.daemons(),
                isOpen),
        acts,
        Pooled::picture,
        true);
  }

  private static Pooled real(
      Workers workers, Function<ThreadFactory, ExecutorService> real, boolean isOpen) {
    return new Pooled(real.apply(workers), new Semaphore(0, true), workers, isOpen);
  }
}
