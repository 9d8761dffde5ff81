package ch07_run_queue;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class RunQueue implements Spawner {
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
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
    Task<T> task = (Task<T>) spawn(f);
    while (!task.isFinished()) next().run();
    return task.outcome();
  }

  private Task<?> next() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException again) {
        // nobody interrupts this thread
      }
    }
  }

  public int alive() {
    return alive.get();
  }

  public void onEnqueue(Runnable hook) {
    this.hook = hook;
  }

  private final class Task<T> implements Handle<T>, Wake {
    private final Future<T> future;
    private Optional<T> value = Optional.empty();
    private Optional<Throwable> panic = Optional.empty();
    private Optional<Waker> asker = Optional.empty();

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      queue.add(this);
      hook.run();
    }

    boolean run() {
      if (isFinished()) return false;
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
