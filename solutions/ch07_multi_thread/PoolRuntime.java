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

/**
 * The same tasks on N threads: tokio's {@code multi_thread} runtime, without its refinements. One
 * queue for all workers; whoever is free takes the oldest entry.
 *
 * <p>A task moves between threads, but never during a poll. Rust calls what may move {@code Send},
 * and what may stay for as long as it likes {@code 'static}: {@code spawn} asks for both.
 */
public final class PoolRuntime implements Spawner, AutoCloseable {
  private final List<Thread> workers = new ArrayList<>();

  // Guards the three below, and is where idle workers wait.
  private final Object lock = new Object();

  // Tasks that are SCHEDULED, oldest first. Each is in here at most once: see TaskState.
  private final Queue<Task<?>> queue = new ArrayDeque<>();

  // All that have not ended, for close: most are in no queue, and nobody else knows them.
  private final Set<Task<?>> alive = new HashSet<>();

  private boolean closed;

  /** Starts that many workers on threads of the factory. */
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

  /** The next entry; empty when the runtime is closed, whatever is in the queue. */
  private Optional<Task<?>> take() {
    synchronized (lock) {
      // Look and wait in one step, under the lock that enqueue takes: an entry between the two
      // would find nobody to wake, and then wait for a worker that sleeps.
      while (queue.isEmpty() && !closed) awaitChange();
      return closed ? Optional.empty() : Optional.of(queue.remove());
    }
  }

  // Called with the lock held. An interrupt is no reason to stop; close is.
  private void awaitChange() {
    try {
      lock.wait();
    } catch (InterruptedException ignored) {
      // The loop around this looks again, as it does after a wait that returned for no reason.
    }
  }

  private void enqueue(Task<?> task) {
    synchronized (lock) {
      queue.add(task);
      // One entry, one worker.
      lock.notify();
    }
  }

  /** From any thread, also from inside a poll. */
  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    synchronized (lock) {
      if (closed) throw new IllegalStateException("closed");
      alive.add(task);
    }
    // A new task is one that was woken, by its birth.
    task.wakeByRef();
    return task.outcome;
  }

  /**
   * Polls the future on the calling thread, which sleeps between two polls; the workers go on. What
   * is blocked on may therefore be bound to this thread, and borrow from its stack.
   */
  public <T> T blockOn(Future<T> f) {
    // Chapter 3's loop. A ring leaves a permit, so one that comes before the wait is not lost.
    Semaphore rings = new Semaphore(0);
    Waker waker = Waker.from(rings::release);
    try {
      while (true) {
        // Rings up to here are answered by this poll.
        rings.drainPermits();
        if (pollOnce(f, waker) instanceof Poll.Ready<T>(T value)) return value;
        rings.acquireUninterruptibly();
      }
    } catch (RuntimeException | Error panic) {
      f.drop();
      throw panic;
    }
  }

  private static <T> Poll<T> pollOnce(Future<T> f, Waker waker) {
    try (Context cx = Context.fromWaker(waker)) {
      return f.poll(cx);
    }
  }

  /**
   * Stops the workers, each after the poll it is in, waits for them, and drops what has not ended.
   * In this order: a future must not be dropped while somebody polls it.
   */
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
      // Taken out, so that a second close has nothing to drop.
      alive.clear();
      return all;
    }
  }

  /** A future, where it is, and who wants to know. */
  private final class Task<T> implements Wake {
    private final TaskState state = new TaskState();
    private final Waker waker = Waker.from(this);
    private final Outcome<T> outcome = new Outcome<>();
    private final Future<T> future;

    Task(Future<T> future) {
      this.future = future;
    }

    /** From any thread, at any time; also after the end, and after close. */
    @Override
    public void wakeByRef() {
      if (state.schedule()) enqueue(this);
    }

    /** On a worker, which has taken it out of the queue. */
    void run() {
      if (!state.beginPoll()) return;
      // Ended: no endPollPending, so it stays RUNNING, and no wake gets it back into the queue.
      if (poll()) return;
      // Only now may it be enqueued again. Before, another worker would have polled it as well.
      if (state.endPollPending()) enqueue(this);
    }

    /** Returns whether that was the last poll. */
    private boolean poll() {
      try {
        if (!(pollOnce(future, waker) instanceof Poll.Ready<T>(T value))) return false;
        end(() -> value);
      } catch (RuntimeException | Error panic) {
        // The worker belongs to all tasks; this one is over.
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

  /** Set by a worker, asked by whoever has the handle: here two threads meet. */
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
      // Outside: the waker is foreign code, and may want our lock.
      woken.ifPresent(Waker::wake);
    }

    @Override
    public Poll<T> poll(Context cx) {
      Optional<Supplier<T>> ended = lookOrLeave(cx.waker().clone());
      return ended.isPresent() ? Poll.ready(ended.get().get()) : Poll.pending();
    }

    /** Looks, and leaves the waker if there is nothing yet: one step, or set comes in between. */
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

    /** Detaches: the task goes on. */
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

  @SuppressWarnings("unchecked") // it leaves as it came
  private static <R, X extends Throwable> R rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
