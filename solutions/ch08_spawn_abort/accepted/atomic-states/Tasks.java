package ch08_spawn_abort;

import ch07_run_queue.Spawner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * One atomic word for "may it go on, and how to ring it", a CompletableFuture for the outcome. Both
 * decide the first writer by themselves.
 */
public final class Tasks {
  private sealed interface Life {
    record Fresh() implements Life {}

    record Asleep(Waker bell) implements Life {}

    record Aborted() implements Life {}
  }

  private final Spawner spawner;

  public Tasks(Spawner s) {
    spawner = s;
  }

  public <T> JoinHandle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    spawner.spawn(task);
    return new Joiner<>(task);
  }

  private static final class Task<T> implements Future<Unit> {
    private final Future<T> f;
    final AtomicReference<Life> life = new AtomicReference<>(new Life.Fresh());
    final CompletableFuture<Result<T, JoinError>> end = new CompletableFuture<>();
    final AtomicReference<Waker> joiner = new AtomicReference<>();

    Task(Future<T> f) {
      this.f = f;
    }

    @Override
    public Poll<Unit> poll(Context cx) {
      Waker mine = cx.waker().clone();
      Life before = life.getAndUpdate(l -> l instanceof Life.Aborted ? l : new Life.Asleep(mine));
      if (before instanceof Life.Asleep(Waker old)) old.drop();
      if (before instanceof Life.Aborted) {
        mine.drop();
        f.drop();
        return finish(Result.err(new JoinError.Cancelled()));
      }
      Result<T, JoinError> how;
      try {
        if (!(f.poll(cx) instanceof Poll.Ready<T>(T value))) return Poll.pending();
        how = Result.ok(value);
      } catch (Throwable t) {
        f.drop();
        how = Result.err(new JoinError.Panic(t));
      }
      if (life.getAndSet(new Life.Fresh()) instanceof Life.Asleep(Waker old)) old.drop();
      return finish(how);
    }

    private Poll<Unit> finish(Result<T, JoinError> how) {
      end.complete(how);
      Waker waker = joiner.getAndSet(null);
      if (waker != null) waker.wake();
      return Poll.ready(Unit.UNIT);
    }

    void abort() {
      if (end.isDone()) return;
      if (life.getAndSet(new Life.Aborted()) instanceof Life.Asleep(Waker bell)) bell.wake();
    }
  }

  private record Joiner<T>(Task<T> task) implements JoinHandle<T> {
    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      hang(cx.waker().clone());
      if (!task.end.isDone()) return Poll.pending();
      hang(null);
      return Poll.ready(task.end.join());
    }

    private void hang(Waker latest) {
      Waker old = task.joiner.getAndSet(latest);
      if (old != null) old.drop();
    }

    @Override
    public AbortHandle abortHandle() {
      return task::abort;
    }

    @Override
    public boolean isFinished() {
      return task.end.isDone();
    }

    @Override
    public void drop() {
      hang(null);
    }
  }
}
