package learn.hook.model.pool;

import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A pool's sizes and factories are the JDK's own; what only its subclasses may call, it hands over.
 *
 * @param size how many workers it may have
 */
record Hooks(
    ThreadPoolExecutor pool,
    IntSupplier size,
    BiConsumer<Thread, Runnable> beforeExecute,
    BiConsumer<Runnable, @Nullable Throwable> afterExecute,
    Runnable afterAll)
    implements Pool.Owner {

  @Override
  public int core() {
    return pool.getCorePoolSize();
  }

  @Override
  public int most() {
    return size.getAsInt();
  }

  @Override
  public long keepAliveNanos() {
    return pool.getKeepAliveTime(TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean coreMayLeave() {
    return pool.allowsCoreThreadTimeOut();
  }

  @Override
  public ThreadFactory threads() {
    return pool.getThreadFactory();
  }

  @Override
  public RejectedExecutionHandler rejection() {
    return pool.getRejectedExecutionHandler();
  }

  @Override
  public void before(Thread worker, Runnable task) {
    beforeExecute.accept(worker, task);
  }

  @Override
  public void after(Runnable task, @Nullable Throwable thrown) {
    afterExecute.accept(task, thrown);
  }

  @Override
  public void terminated() {
    afterAll.run();
  }
}
