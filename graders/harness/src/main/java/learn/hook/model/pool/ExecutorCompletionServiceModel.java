package learn.hook.model.pool;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import learn.hook.model.ModelOf;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.model.queue.LinkedBlockingQueueModel;
import org.jspecify.annotations.Nullable;

/** Tasks come out of a modelled queue in the order in which they end. */
@ModelOf(ExecutorCompletionService.class)
public class ExecutorCompletionServiceModel<V extends @Nullable Object>
    extends ExecutorCompletionService<V> {
  private final Executor executor;
  private final BlockingQueue<Future<V>> ended;

  public ExecutorCompletionServiceModel(Executor executor) {
    this(executor, new LinkedBlockingQueueModel<>());
  }

  public ExecutorCompletionServiceModel(Executor executor, BlockingQueue<Future<V>> ended) {
    super(executor, ended);
    this.executor = executor;
    this.ended = ended;
  }

  @Override
  public Future<V> submit(Callable<V> body) {
    return submitted(
        new FutureTaskModel<>(body) {
          @Override
          protected void done() {
            ended.add(this);
          }
        });
  }

  @Override
  public Future<V> submit(Runnable body, V value) {
    return submit(Executors.callable(body, value));
  }

  private Future<V> submitted(FutureTaskModel<V> task) {
    executor.execute(task);
    return task;
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return ended.take();
  }

  @Override
  public @Nullable Future<V> poll() {
    return ended.poll();
  }

  @Override
  public @Nullable Future<V> poll(long time, TimeUnit unit) throws InterruptedException {
    return ended.poll(time, unit);
  }
}
