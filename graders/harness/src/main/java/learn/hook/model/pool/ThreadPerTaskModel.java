package learn.hook.model.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import learn.hook.twin.ThreadTwin;
import org.jspecify.annotations.Nullable;

/** A thread for each task, and no queue. Only made while a schedule runs. */
final class ThreadPerTaskModel extends AbstractExecutorService {
  private final ThreadFactory threads;
  private final Set<Thread> running = new LinkedHashSet<>();
  private boolean shutDown;

  ThreadPerTaskModel(ThreadFactory threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    Control.point("execute", this);
    Control.acquire(this);
    if (shutDown) throw new RejectedExecutionException();
    Control.release(this);
    Thread thread = threads.newThread(() -> run(task));
    if (thread == null) throw new RejectedExecutionException();
    ThreadTwin.start(thread);
    running.add(thread);
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      Control.acquire(this);
      running.remove(Control.lane().thread());
      Control.release(this);
    }
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
    return FirstOf.any(this, bodies);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> bodies, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return FirstOf.any(this, bodies, unit.toNanos(time));
  }

  @Override
  public void shutdown() {
    Control.point("shutdown", this);
    Control.acquire(this);
    Control.release(this);
    shutDown = true;
  }

  @Override
  public void close() {
    Closing.close(this);
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    for (Thread thread : List.copyOf(running)) ThreadTwin.interrupt(thread);
    return new ArrayList<>();
  }

  @Override
  public boolean isShutdown() {
    Control.point("is-shutdown", this);
    Control.observe(this);
    return shutDown;
  }

  @Override
  public boolean isTerminated() {
    Control.point("is-terminated", this);
    Control.observe(this);
    return shutDown && running.isEmpty();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    Control.point("await-termination", this);
    Wait wait = Wait.on(Wait.Kind.OTHER, this);
    boolean over =
        Limited.await(wait, unit.toNanos(time), () -> shutDown && running.isEmpty()) == Woken.READY;
    Control.observe(this);
    Control.saw(over);
    return over;
  }
}
