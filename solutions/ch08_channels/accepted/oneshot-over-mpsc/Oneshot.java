package ch08_channels;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;

/** A bounded channel for one item, whose sender leaves after it has sent. */
public final class Oneshot {
  public record Closed() {}

  public record Ends<T>(Tx<T> tx, Future<Result<T, Closed>> rx) {}

  public interface Tx<T> {
    Result<Unit, T> send(T v);

    void drop();

    boolean receiverGone();
  }

  public static <T> Ends<T> create() {
    Pipe<T> pipe = new Pipe<>(Mpsc.bounded(1));
    return new Ends<>(pipe, pipe.new Outlet());
  }

  private static final class Pipe<T> implements Tx<T> {
    private final Mpsc.Chan<T> chan;
    private volatile boolean gone;

    Pipe(Mpsc.Chan<T> chan) {
      this.chan = chan;
    }

    @Override
    public Result<Unit, T> send(T v) {
      Result<Unit, T> result = chan.tx().trySend(v);
      chan.tx().drop();
      return result;
    }

    @Override
    public void drop() {
      chan.tx().drop();
    }

    @Override
    public boolean receiverGone() {
      return gone;
    }

    private final class Outlet implements Future<Result<T, Closed>> {
      private final Future<Optional<T>> recv = chan.rx().recv();

      @Override
      public Poll<Result<T, Closed>> poll(Context cx) {
        return recv.poll(cx)
            .map(o -> o.<Result<T, Closed>>map(Result::ok).orElseGet(Outlet.this::closed));
      }

      private Result<T, Closed> closed() {
        return Result.err(new Closed());
      }

      @Override
      public void drop() {
        gone = true;
        recv.drop();
        chan.rx().drop();
      }
    }
  }
}
