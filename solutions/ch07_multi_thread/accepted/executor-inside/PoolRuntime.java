package ch07_multi_thread;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Wake;
import learn.kit.Waker;

/** The JDK's pool has workers, queue and shutdown; a task is what it runs, again and again. */
public final class PoolRuntime implements Spawner, AutoCloseable {
  private final ExecutorService pool;
  private final Set<Cell<?>> cells = new HashSet<>();

  public PoolRuntime(int workers, ThreadFactory tf) {
    pool = Executors.newFixedThreadPool(workers, tf);
  }

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Cell<T> cell = new Cell<>(f);
    synchronized (cells) {
      cells.add(cell);
    }
    cell.wakeByRef();
    return cell.join;
  }

  public <T> T blockOn(Future<T> f) {
    java.util.concurrent.LinkedBlockingQueue<Boolean> rings =
        new java.util.concurrent.LinkedBlockingQueue<>();
    Waker waker = Waker.from(() -> rings.add(true));
    try {
      while (true) {
        try (Context cx = Context.fromWaker(waker)) {
          if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
        }
        rings.take();
        rings.clear();
      }
    } catch (InterruptedException e) {
      f.drop();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = false;
    while (!ended()) interrupted |= Thread.interrupted();
    if (interrupted) Thread.currentThread().interrupt();
    List<Cell<?>> left;
    synchronized (cells) {
      left = List.copyOf(cells);
      cells.clear();
    }
    left.forEach(cell -> cell.future.drop());
  }

  private boolean ended() {
    try {
      return pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private final class Cell<T> implements Wake, Runnable {
    private final TaskState state = new TaskState();
    private final Join<T> join = new Join<>();
    private final Future<T> future;

    Cell(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (state.schedule()) enqueue();
    }

    private void enqueue() {
      try {
        pool.execute(this);
      } catch (RejectedExecutionException closed) {
        // close() has it in its set.
      }
    }

    @Override
    public void run() {
      if (!state.beginPoll()) return;
      Optional<Result<T, Throwable>> end = poll();
      if (end.isEmpty()) {
        if (state.endPollPending()) enqueue();
        return;
      }
      synchronized (cells) {
        cells.remove(this);
      }
      join.end(end.get());
    }

    private Optional<Result<T, Throwable>> poll() {
      try (Context cx = Context.fromWaker(Waker.from(this))) {
        return switch (future.poll(cx)) {
          case Poll.Ready<T>(T value) -> Optional.of(Result.ok(value));
          case Poll.Pending<T>() -> Optional.empty();
        };
      } catch (RuntimeException | Error thrown) {
        future.drop();
        return Optional.of(Result.err(thrown));
      }
    }
  }

  private static final class Join<T> implements Handle<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Result<T, Throwable>> outcome = Optional.empty();
    private Waker asker = Waker.noop();

    void end(Result<T, Throwable> how) {
      lock.lock();
      try {
        outcome = Optional.of(how);
        // Under the lock: harmless as long as the waker only makes an entry.
        asker.wake();
        asker = Waker.noop();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Poll<T> poll(Context cx) {
      lock.lock();
      try {
        if (outcome.isPresent()) return Poll.ready(value(outcome.get()));
        asker.drop();
        asker = cx.waker().clone();
        return Poll.pending();
      } finally {
        lock.unlock();
      }
    }

    private static <T> T value(Result<T, Throwable> outcome) {
      return switch (outcome) {
        case Result.Ok<T, Throwable>(T value) -> value;
        case Result.Err<T, Throwable>(RuntimeException thrown) -> throw thrown;
        case Result.Err<T, Throwable>(Throwable thrown) -> throw (Error) thrown;
      };
    }

    @Override
    public boolean isFinished() {
      lock.lock();
      try {
        return outcome.isPresent();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void drop() {
      lock.lock();
      try {
        asker.drop();
        asker = Waker.noop();
      } finally {
        lock.unlock();
      }
    }
  }
}
