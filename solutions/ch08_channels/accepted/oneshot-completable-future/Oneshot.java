package ch08_channels;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/** The JDK keeps the value and decides who was first; cancelled means that the receiver left. */
public final class Oneshot {
  public record Closed() {}

  public record Ends<T>(Tx<T> tx, Future<Result<T, Closed>> rx) {}

  public interface Tx<T> {
    Result<Unit, T> send(T v);

    void drop();

    boolean receiverGone();
  }

  public static <T> Ends<T> create() {
    CompletableFuture<Result<T, Closed>> cell = new CompletableFuture<>();
    AtomicReference<Waker> bell = new AtomicReference<>();
    return new Ends<>(new In<>(cell, bell), new Out<>(cell, bell));
  }

  private record In<T>(CompletableFuture<Result<T, Closed>> cell, AtomicReference<Waker> bell)
      implements Tx<T> {
    @Override
    public Result<Unit, T> send(T v) {
      return finish(Result.ok(v)) ? Result.ok(Unit.UNIT) : Result.err(v);
    }

    @Override
    public void drop() {
      finish(Result.err(new Closed()));
    }

    private boolean finish(Result<T, Closed> with) {
      if (!cell.complete(with)) return false;
      Waker waker = bell.getAndSet(null);
      if (waker != null) waker.wake();
      return true;
    }

    @Override
    public boolean receiverGone() {
      return cell.isCancelled();
    }
  }

  private record Out<T>(CompletableFuture<Result<T, Closed>> cell, AtomicReference<Waker> bell)
      implements Future<Result<T, Closed>> {
    @Override
    public Poll<Result<T, Closed>> poll(Context cx) {
      hang(cx.waker().clone());
      // Hung up first, looked at second.
      if (!cell.isDone()) return Poll.pending();
      hang(null);
      return Poll.ready(cell.join());
    }

    private void hang(Waker latest) {
      Waker old = bell.getAndSet(latest);
      if (old != null) old.drop();
    }

    @Override
    public void drop() {
      cell.cancel(false);
      hang(null);
    }
  }
}
