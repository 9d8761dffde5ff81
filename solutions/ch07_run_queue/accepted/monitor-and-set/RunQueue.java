package ch07_run_queue;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/** One monitor for all. The queue is a set in order, so a task cannot be in it twice. */
public final class RunQueue implements Spawner {
  private final SequencedSet<Task<?>> queue = new LinkedHashSet<>();
  private int alive;
  private Runnable hook = () -> {};

  public RunQueue() {}

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    synchronized (this) {
      alive++;
    }
    enqueue(task);
    return task.handle;
  }

  private void enqueue(Task<?> task) {
    Runnable then;
    synchronized (this) {
      if (!queue.add(task)) return;
      notifyAll();
      then = hook;
    }
    then.run();
  }

  public int runUntilIdle() {
    Optional<Task<?>> next = tryNext();
    if (next.isEmpty()) return 0;
    // Recursion would do for small queues; a loop does for all.
    int polls = 0;
    while (next.isPresent()) {
      if (next.get().step()) polls += 1;
      next = tryNext();
    }
    return polls;
  }

  public <T> T blockOn(Future<T> f) {
    Handle<T> handle = spawn(f);
    while (!handle.isFinished()) awaitNext().step();
    try (Context cx = Context.fromWaker(Waker.noop())) {
      if (handle.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
    }
    throw new AssertionError("finished, and not ready");
  }

  private synchronized Optional<Task<?>> tryNext() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.removeFirst());
  }

  private synchronized Task<?> awaitNext() {
    while (queue.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted in blockOn", e);
      }
    }
    return queue.removeFirst();
  }

  public synchronized int alive() {
    return alive;
  }

  private synchronized void oneLess() {
    alive--;
  }

  public synchronized void onEnqueue(Runnable hook) {
    this.hook = hook;
  }

  private final class Task<T> implements Wake {
    private final Future<T> future;
    private final Join<T> handle = new Join<>();

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (!handle.isFinished()) enqueue(this);
    }

    boolean step() {
      if (handle.isFinished()) return false;
      Context cx = Context.fromWaker(Waker.from(this));
      try {
        switch (future.poll(cx)) {
          case Poll.Ready<T>(T value) -> end(Optional.of(value), Optional.empty());
          case Poll.Pending<T>() -> {}
        }
      } catch (Throwable thrown) {
        end(Optional.empty(), Optional.of(thrown));
      } finally {
        cx.close();
      }
      return true;
    }

    private void end(Optional<T> value, Optional<Throwable> thrown) {
      oneLess();
      handle.finish(value, thrown);
    }
  }

  private static final class Join<T> implements Handle<T> {
    private boolean finished;
    private Optional<T> value = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();
    private Optional<Waker> waiter = Optional.empty();

    void finish(Optional<T> value, Optional<Throwable> thrown) {
      Optional<Waker> woken;
      synchronized (this) {
        finished = true;
        this.value = value;
        this.thrown = thrown;
        woken = waiter;
        waiter = Optional.empty();
      }
      woken.ifPresent(Waker::wake);
    }

    @Override
    public synchronized Poll<T> poll(Context cx) {
      if (finished) {
        thrown.ifPresent(Join::<Error>sneak);
        return Poll.ready(value.orElseThrow());
      }
      if (waiter.filter(cx.waker()::willWake).isEmpty()) {
        waiter.ifPresent(Waker::drop);
        waiter = Optional.of(cx.waker().clone());
      }
      return Poll.pending();
    }

    @Override
    public synchronized boolean isFinished() {
      return finished;
    }

    @Override
    public synchronized void drop() {
      waiter.ifPresent(Waker::drop);
      waiter = Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void sneak(Throwable thrown) throws X {
      throw (X) thrown;
    }
  }
}
