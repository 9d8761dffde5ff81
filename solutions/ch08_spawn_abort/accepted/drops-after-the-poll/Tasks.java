package ch08_spawn_abort;

import ch07_run_queue.Spawner;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * Looks for an abort before the poll and once more after it, and never holds its lock meanwhile.
 */
public final class Tasks {
  private final Spawner spawner;

  public Tasks(Spawner s) {
    spawner = s;
  }

  public <T> JoinHandle<T> spawn(Future<T> f) {
    Cell<T> cell = new Cell<>();
    spawner.spawn(cell.running(f));
    return cell;
  }

  private static final class Cell<T> implements JoinHandle<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private Result<T, JoinError> result;
    private boolean stop;
    private Waker task;
    private Waker joiner;

    Future<Unit> running(Future<T> f) {
      return new Future<>() {
        @Override
        public Poll<Unit> poll(Context cx) {
          if (stopped(cx)) return cancelled();
          Poll<T> poll;
          try {
            poll = f.poll(cx);
          } catch (RuntimeException e) {
            f.drop();
            return finish(Result.err(new JoinError.Panic(e)));
          }
          if (poll instanceof Poll.Ready<T>(var v)) return finish(Result.ok(v));
          return stopped(cx) ? cancelled() : Poll.pending();
        }

        private Poll<Unit> cancelled() {
          f.drop();
          return finish(Result.err(new JoinError.Cancelled()));
        }

        @Override
        public void drop() {
          if (!isFinished()) cancelled();
        }
      };
    }

    private boolean stopped(Context cx) {
      lock.lock();
      try {
        if (task != null) task.drop();
        task = stop ? null : cx.waker().clone();
        return stop;
      } finally {
        lock.unlock();
      }
    }

    private Poll<Unit> finish(Result<T, JoinError> how) {
      Waker waiting;
      lock.lock();
      try {
        result = how;
        waiting = joiner;
        joiner = null;
        if (task != null) task.drop();
        task = null;
      } finally {
        lock.unlock();
      }
      if (waiting != null) waiting.wake();
      return Poll.ready(Unit.UNIT);
    }

    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      lock.lock();
      try {
        if (joiner != null) joiner.drop();
        joiner = result == null ? cx.waker().clone() : null;
        return result == null ? Poll.pending() : Poll.ready(result);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public AbortHandle abortHandle() {
      return () -> {
        Waker waiting;
        lock.lock();
        try {
          stop = true;
          waiting = task;
          task = null;
        } finally {
          lock.unlock();
        }
        if (waiting != null) waiting.wake();
      };
    }

    @Override
    public boolean isFinished() {
      lock.lock();
      try {
        return result != null;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void drop() {
      lock.lock();
      try {
        if (joiner != null) joiner.drop();
        joiner = null;
      } finally {
        lock.unlock();
      }
    }
  }
}
