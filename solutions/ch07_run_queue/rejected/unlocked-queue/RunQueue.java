package ch07_run_queue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class RunQueue implements Spawner {
  private final Queue<Task<?>> queue = new ArrayDeque<>();
  // Whoever runs the queue, to be roused.
  private volatile Optional<Thread> runner = Optional.empty();
  private final AtomicInteger alive = new AtomicInteger();
  private volatile Runnable hook = () -> {};

  public RunQueue() {}

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    alive.incrementAndGet();
    task.wakeByRef();
    return task;
  }

  public int runUntilIdle() {
    int polls = 0;
    for (Task<?> next = queue.poll(); next != null; next = queue.poll()) if (next.run()) polls++;
    return polls;
  }

  public <T> T blockOn(Future<T> f) {
    runner = Optional.of(Thread.currentThread());
    Task<T> task = (Task<T>) spawn(f);
    while (!task.isFinished()) next().run();
    return task.outcome();
  }

  private Task<?> next() {
    Task<?> next = queue.poll();
    while (next == null) {
      LockSupport.park(this);
      next = queue.poll();
    }
    return next;
  }

  public int alive() {
    return alive.get();
  }

  public void onEnqueue(Runnable hook) {
    this.hook = hook;
  }

  private final class Task<T> implements Handle<T>, Wake {
    private final Future<T> future;
    private final AtomicBoolean queued = new AtomicBoolean();
    private Optional<T> value = Optional.empty();
    private Optional<Throwable> panic = Optional.empty();
    private Optional<Waker> asker = Optional.empty();

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (queued.compareAndSet(false, true)) {
        queue.add(this);
        runner.ifPresent(LockSupport::unpark);
        hook.run();
      }
    }

    boolean run() {
      if (isFinished()) return false;
      queued.set(false);
      try (Context cx = Context.fromWaker(Waker.from(this))) {
        if (future.poll(cx) instanceof Poll.Ready<T>(T v)) {
          value = Optional.of(v);
          end();
        }
      } catch (RuntimeException | Error e) {
        future.drop();
        panic = Optional.of(e);
        end();
      }
      return true;
    }

    private void end() {
      alive.decrementAndGet();
      asker.ifPresent(Waker::wake);
      asker = Optional.empty();
    }

    @Override
    public boolean isFinished() {
      return value.isPresent() || panic.isPresent();
    }

    @Override
    public Poll<T> poll(Context cx) {
      if (isFinished()) return Poll.ready(outcome());
      drop();
      asker = Optional.of(cx.waker().clone());
      return Poll.pending();
    }

    private T outcome() {
      panic.ifPresent(Task::<RuntimeException>sneak);
      return value.get();
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void sneak(Throwable thrown) throws X {
      throw (X) thrown;
    }

    @Override
    public void drop() {
      asker.ifPresent(Waker::drop);
      asker = Optional.empty();
    }
  }
}
