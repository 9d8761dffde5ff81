package ch07_multi_thread;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class PoolRuntime implements Spawner, AutoCloseable {
  private final List<Thread> workers = new ArrayList<>();

  private final Object lock = new Object();

  private final Queue<Task<?>> queue = new ArrayDeque<>();

  private final Set<Task<?>> alive = new HashSet<>();

  private boolean closed;

  public PoolRuntime(int workers, ThreadFactory tf) {
    for (int n = 0; n < workers; n++) this.workers.add(tf.newThread(this::work));
    this.workers.forEach(Thread::start);
  }

  private void work() {
    Optional<Task<?>> next = take();
    while (next.isPresent()) {
      next.get().run();
      next = take();
    }
  }

  private Optional<Task<?>> take() {
    synchronized (lock) {
      while (queue.isEmpty() && !closed) awaitChange();
      return closed ? Optional.empty() : Optional.of(queue.remove());
    }
  }

  private void awaitChange() {
    try {
      lock.wait();
    } catch (InterruptedException ignored) {
    }
  }

  private void enqueue(Task<?> task) {
    synchronized (lock) {
      queue.add(task);
      lock.notify();
    }
  }

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    synchronized (lock) {
      if (closed) throw new IllegalStateException("closed");
      alive.add(task);
    }
    task.wakeByRef();
    return task.outcome;
  }

  public <T> T blockOn(Future<T> f) {
    Semaphore rings = new Semaphore(0);
    Waker waker = Waker.from(rings::release);
    // A task like any other; its handle is all that this thread has to poll.
    Handle<T> handle = spawn(f);
    while (true) {
      if (pollOnce(handle, waker) instanceof Poll.Ready<T>(T value)) return value;
      rings.acquireUninterruptibly();
      rings.drainPermits();
    }
  }

  private static <T> Poll<T> pollOnce(Future<T> f, Waker waker) {
    try (Context cx = Context.fromWaker(waker)) {
      return f.poll(cx);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    workers.forEach(PoolRuntime::awaitEnd);
    unfinished().forEach(Task::drop);
  }

  private static void awaitEnd(Thread worker) {
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private List<Task<?>> unfinished() {
    synchronized (lock) {
      List<Task<?>> all = List.copyOf(alive);
      alive.clear();
      return all;
    }
  }

  private final class Task<T> implements Wake {
    private final TaskState state = new TaskState();
    private final Waker waker = Waker.from(this);
    private final Outcome<T> outcome = new Outcome<>();
    private final Future<T> future;

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (state.schedule()) enqueue(this);
    }

    void run() {
      if (!state.beginPoll()) return;
      if (poll()) return;
      if (state.endPollPending()) enqueue(this);
    }

    private boolean poll() {
      try {
        if (!(pollOnce(future, waker) instanceof Poll.Ready<T>(T value))) return false;
        end(() -> value);
      } catch (RuntimeException | Error panic) {
        future.drop();
        end(() -> PoolRuntime.<T, RuntimeException>rethrow(panic));
      }
      return true;
    }

    private void end(Supplier<T> how) {
      synchronized (lock) {
        alive.remove(this);
      }
      outcome.set(how);
    }

    void drop() {
      future.drop();
    }
  }

  private static final class Outcome<T> implements Handle<T> {
    private Optional<Supplier<T>> value = Optional.empty();
    private Optional<Waker> waiter = Optional.empty();
    private boolean taken;

    void set(Supplier<T> how) {
      Optional<Waker> woken;
      synchronized (this) {
        value = Optional.of(how);
        woken = waiter;
        waiter = Optional.empty();
      }
      woken.ifPresent(Waker::wake);
    }

    @Override
    public Poll<T> poll(Context cx) {
      Optional<Supplier<T>> ended = lookOrLeave(cx.waker().clone());
      return ended.isPresent() ? Poll.ready(ended.get().get()) : Poll.pending();
    }

    private Optional<Supplier<T>> lookOrLeave(Waker mine) {
      Optional<Waker> unused;
      synchronized (this) {
        if (taken) throw new IllegalStateException("polled after Ready");
        taken = value.isPresent();
        unused = taken ? Optional.of(mine) : waiter;
        if (!taken) waiter = Optional.of(mine);
      }
      unused.ifPresent(Waker::drop);
      return value();
    }

    private synchronized Optional<Supplier<T>> value() {
      return taken ? value : Optional.empty();
    }

    @Override
    public synchronized boolean isFinished() {
      return value.isPresent();
    }

    @Override
    public void drop() {
      Optional<Waker> unused;
      synchronized (this) {
        unused = waiter;
        waiter = Optional.empty();
      }
      unused.ifPresent(Waker::drop);
    }
  }

  @SuppressWarnings("unchecked")
  private static <R, X extends Throwable> R rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
