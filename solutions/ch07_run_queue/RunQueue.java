package ch07_run_queue;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * Many tasks, one thread: {@code futures::executor::LocalPool}, tokio's {@code current_thread}, the
 * event loop of JavaScript and asyncio.
 *
 * <p>It never looks for work. A task that wants to be polled puts itself into the queue, by its
 * waker, and whoever runs the queue polls what is in there, oldest first.
 *
 * <p>Two things come from any thread: wakes, and {@link #spawn}. All the rest, the handles
 * included, belongs to the thread that runs the queue.
 */
public final class RunQueue implements Spawner {
  // Tasks that asked for a poll and have not had it yet. The one thing that all threads share. The
  // JDK's queue brings the place to sleep along: take() waits until there is something.
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();

  // Not the length of the queue: most living tasks wait somewhere else. Atomic, as spawn counts up
  // on any thread.
  private final AtomicInteger alive = new AtomicInteger();

  // Somebody else to rouse when there is work; volatile, since wakers read it on other threads.
  private volatile Runnable onEnqueue = () -> {};

  /** Nothing to do yet. */
  public RunQueue() {}

  /** From any thread, also in the middle of a poll: the new task waits for its turn. */
  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    return start(f).outcome;
  }

  private <T> Task<T> start(Future<T> f) {
    Task<T> task = new Task<>(f);
    alive.incrementAndGet();
    // Nobody has a waker of it yet, so it wakes itself: a new task is one that asks for a poll.
    task.wakeByRef();
    return task;
  }

  /**
   * Polls until nothing is queued; what is queued meanwhile counts. Returns the number of polls, so
   * 0 says that there was nothing to do.
   */
  public int runUntilIdle() {
    int polls = 0;
    for (Task<?> next = queue.poll(); next != null; next = queue.poll())
      // An entry is not always a poll: the task may have ended since.
      if (next.poll()) polls++;
    return polls;
  }

  /**
   * Runs everything until this one is done. Between two entries the thread sleeps; a wake, or a
   * spawn, from another thread ends that.
   */
  public <T> T blockOn(Future<T> f) {
    Task<T> task = start(f);
    // One entry at a time, and a look after each. Running until idle first would never come back
    // from a neighbour that keeps waking itself.
    while (!task.outcome.isFinished()) next().poll();
    return task.outcome.take();
  }

  private Task<?> next() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException later) {
          // No reason to give up a future that is not ready. Noted, and handed on at the end.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  /** Tasks that have not ended. */
  public int alive() {
    return alive.get();
  }

  /** Runs after each new queue entry, on the thread that made it. Replaces the one set before. */
  public void onEnqueue(Runnable hook) {
    onEnqueue = hook;
  }

  /** A future, and whether it waits in the queue. It is its own doorbell. */
  private final class Task<T> implements Wake {
    // "There is an entry of mine in the queue." Ten wakes before a poll are one entry, for one poll
    // serves them all.
    private final AtomicBoolean queued = new AtomicBoolean();

    // One for all polls: willWake can then tell that it is still the same task.
    private final Waker waker = Waker.from(this);

    private final Outcome<T> outcome = new Outcome<>();

    // Empty once it has ended: what is not there cannot be polled again, and whatever the future
    // held can be collected, although wakers of this task may lie around for long.
    private Optional<Future<T>> future;

    Task(Future<T> future) {
      this.future = Optional.of(future);
    }

    /** From any thread. It only makes the entry; the poll is the queue's affair. */
    @Override
    public void wakeByRef() {
      // Looking and setting in one step: two wakes at once must not both find "not queued".
      if (!queued.compareAndSet(false, true)) return;
      queue.add(this);
      // After the entry, so that whom it rouses finds something.
      onEnqueue.run();
    }

    /** One poll, unless it has ended; returns whether it was one. */
    boolean poll() {
      if (future.isEmpty()) return false;
      // Right before the poll. From here on a wake may be about something that this poll does not
      // see any more, so it has to make a new entry; also one that comes from inside the poll.
      queued.set(false);
      try (Context cx = Context.fromWaker(waker)) {
        if (future.get().poll(cx) instanceof Poll.Ready<T>(T value)) end(() -> value);
      } catch (RuntimeException | Error panic) {
        panicked(panic);
      }
      return true;
    }

    /** The task is over; the queue is not. Who waits for the handle will meet the exception. */
    private void panicked(Throwable panic) {
      // As unwinding does: what the future owns is given up, once, by its owner.
      future.ifPresent(Future::drop);
      end(() -> RunQueue.<T, RuntimeException>rethrow(panic));
    }

    private void end(Supplied<T> how) {
      future = Optional.empty();
      alive.decrementAndGet();
      outcome.set(how);
    }
  }

  /** Returns the task's value, or throws its panic. */
  @FunctionalInterface
  private interface Supplied<T> {
    T get();
  }

  /** Between the task that ends and the one that waits for it. Both are polled by one thread. */
  private static final class Outcome<T> implements Handle<T> {
    // Empty while the task runs.
    private Optional<Supplied<T>> value = Optional.empty();

    // Given out already. Ready is said once, here as everywhere.
    private boolean taken;

    // Of the latest poll; whoever asked before has handed the handle on.
    private Optional<Waker> waiter = Optional.empty();

    void set(Supplied<T> how) {
      // First the value, then the wake. And the waker leaves its place: it is rung once.
      value = Optional.of(how);
      Optional<Waker> woken = waiter;
      waiter = Optional.empty();
      woken.ifPresent(Waker::wake);
    }

    @Override
    public Poll<T> poll(Context cx) {
      if (isFinished()) return Poll.ready(take());
      drop();
      waiter = Optional.of(cx.waker().clone());
      return Poll.pending();
    }

    T take() {
      if (taken) throw new IllegalStateException("polled after Ready");
      taken = true;
      return value.orElseThrow().get();
    }

    @Override
    public boolean isFinished() {
      return value.isPresent();
    }

    /** Detaches: nobody waits here any more. The task does not notice. */
    @Override
    public void drop() {
      waiter.ifPresent(Waker::drop);
      waiter = Optional.empty();
    }
  }

  // A panic leaves as it came, whatever its type.
  @SuppressWarnings("unchecked")
  private static <R, X extends Throwable> R rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
