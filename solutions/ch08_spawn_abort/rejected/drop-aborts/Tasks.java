package ch08_spawn_abort;

import ch07_run_queue.Spawner;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Tasks {
  private final Spawner spawner;

  public Tasks(Spawner s) {
    this.spawner = s;
  }

  public <T> JoinHandle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    spawner.spawn(task).drop();
    return new Joiner<>(task);
  }

  private static final class Task<T> implements Future<Unit>, AbortHandle {
    private final Future<T> work;

    private Optional<Result<T, JoinError>> outcome = Optional.empty();

    private boolean abortAsked;

    private Optional<Waker> bell = Optional.empty();

    private Optional<Waker> joiner = Optional.empty();

    Task(Future<T> work) {
      this.work = work;
    }

    @Override
    public Poll<Unit> poll(Context cx) {
      if (isAborted(cx.waker())) return cancel();
      Poll<T> answer;
      try {
        answer = work.poll(cx);
      } catch (Throwable panic) {
        return end(Result.err(new JoinError.Panic(panic)), true);
      }
      return switch (answer) {
        case Poll.Ready<T>(T value) -> end(Result.ok(value), false);
        case Poll.Pending<T>() -> Poll.pending();
      };
    }

    private synchronized boolean isAborted(Waker latest) {
      if (!abortAsked) bell = latest(bell, latest);
      return abortAsked;
    }

    private Poll<Unit> cancel() {
      return end(Result.err(new JoinError.Cancelled()), true);
    }

    private Poll<Unit> end(Result<T, JoinError> how, boolean abandoned) {
      try {
        if (abandoned) work.drop();
      } finally {
        settle(how).ifPresent(Waker::wake);
      }
      return Poll.ready(Unit.UNIT);
    }

    private synchronized Optional<Waker> settle(Result<T, JoinError> how) {
      outcome = Optional.of(how);
      bell.ifPresent(Waker::drop);
      bell = Optional.empty();
      return takeJoiner();
    }

    private Optional<Waker> takeJoiner() {
      Optional<Waker> taken = joiner;
      joiner = Optional.empty();
      return taken;
    }

    @Override
    public void drop() {
      if (!isFinished()) cancel();
    }

    @Override
    public void abort() {
      Optional<Waker> toWake;
      synchronized (this) {
        if (outcome.isPresent()) return;
        abortAsked = true;
        toWake = bell;
        bell = Optional.empty();
      }
      toWake.ifPresent(Waker::wake);
    }

    synchronized boolean isFinished() {
      return outcome.isPresent();
    }

    synchronized Poll<Result<T, JoinError>> join(Waker latest) {
      if (outcome.isPresent()) return Poll.ready(outcome.get());
      joiner = latest(joiner, latest);
      return Poll.pending();
    }

    synchronized void detach() {
      takeJoiner().ifPresent(Waker::drop);
    }

    private static Optional<Waker> latest(Optional<Waker> stored, Waker latest) {
      if (stored.isPresent() && stored.get().willWake(latest)) return stored;
      stored.ifPresent(Waker::drop);
      return Optional.of(latest.clone());
    }
  }

  private record Joiner<T>(Task<T> task) implements JoinHandle<T> {
    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      return task.join(cx.waker());
    }

    @Override
    public AbortHandle abortHandle() {
      return task;
    }

    @Override
    public boolean isFinished() {
      return task.isFinished();
    }

    @Override
    public void drop() {
      // Nobody wants the value any more. So why go on?
      task.detach();
      task.abort();
    }
  }
}
