package ch08_spawn_abort;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

/** The executor's handle knows how to join; all that is added is a value that cannot be a panic. */
public final class Tasks {
  private final Spawner s;

  public Tasks(Spawner s) {
    this.s = s;
  }

  public <T> JoinHandle<T> spawn(Future<T> f) {
    Guarded<T> guarded = new Guarded<>(f);
    Handle<Result<T, JoinError>> handle = s.spawn(guarded);
    return new JoinHandle<>() {
      @Override
      public Poll<Result<T, JoinError>> poll(Context cx) {
        return handle.poll(cx);
      }

      @Override
      public AbortHandle abortHandle() {
        return guarded::abort;
      }

      @Override
      public boolean isFinished() {
        return handle.isFinished();
      }

      @Override
      public void drop() {
        handle.drop();
      }
    };
  }

  private static final class Guarded<T> implements Future<Result<T, JoinError>> {
    private final Future<T> work;
    private final AtomicBoolean aborted = new AtomicBoolean();
    private final AtomicReference<Waker> bell = new AtomicReference<>();

    Guarded(Future<T> work) {
      this.work = work;
    }

    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      hang(cx.waker().clone());
      // Hung first, looked at second: an abort that does not find the bell is seen here.
      if (aborted.get()) {
        hang(null);
        work.drop();
        return Poll.ready(Result.err(new JoinError.Cancelled()));
      }
      try {
        Poll<Result<T, JoinError>> poll = work.poll(cx).map(Result::ok);
        if (poll.isReady()) hang(null);
        return poll;
      } catch (RuntimeException | Error e) {
        hang(null);
        work.drop();
        return Poll.ready(Result.err(new JoinError.Panic(e)));
      }
    }

    private void hang(Waker latest) {
      Waker old = bell.getAndSet(latest);
      if (old != null) old.drop();
    }

    void abort() {
      aborted.set(true);
      Waker waker = bell.getAndSet(null);
      if (waker != null) waker.wake();
    }

    @Override
    public void drop() {
      hang(null);
      work.drop();
    }
  }
}
