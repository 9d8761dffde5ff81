package ch08_channels;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Oneshot {
  private Oneshot() {}

  public record Closed() {}

  public record Ends<T>(Tx<T> tx, Future<Result<T, Closed>> rx) {}

  public interface Tx<T> {
    Result<Unit, T> send(T v);

    void drop();

    boolean receiverGone();
  }

  public static <T> Ends<T> create() {
    Slot<T> slot = new Slot<>();
    return new Ends<>(slot.tx, slot.rx);
  }

  private static final class Slot<T> {
    private Optional<T> value = Optional.empty();

    private boolean senderDone;

    private boolean receiverDone;

    private Optional<Waker> waiting = Optional.empty();

    private final Tx<T> tx = new Sender();
    private final Future<Result<T, Closed>> rx = new Receiver();

    private boolean finish(Optional<T> last) {
      Optional<Waker> toWake;
      synchronized (this) {
        // Whoever fetches it, or nobody: sent is sent.
        if (senderDone || receiverDone) return true;
        senderDone = true;
        value = last;
        toWake = waiting;
        waiting = Optional.empty();
      }
      toWake.ifPresent(Waker::wake);
      return true;
    }

    private void forgetWaker() {
      waiting.ifPresent(Waker::drop);
      waiting = Optional.empty();
    }

    private final class Sender implements Tx<T> {
      @Override
      public Result<Unit, T> send(T v) {
        return finish(Optional.of(v)) ? Result.ok(Unit.UNIT) : Result.err(v);
      }

      @Override
      public void drop() {
        finish(Optional.empty());
      }

      @Override
      public boolean receiverGone() {
        synchronized (Slot.this) {
          return receiverDone;
        }
      }
    }

    private final class Receiver implements Future<Result<T, Closed>> {
      @Override
      public Poll<Result<T, Closed>> poll(Context cx) {
        synchronized (Slot.this) {
          if (receiverDone) throw new IllegalStateException("polled after Ready or drop");
          if (!senderDone) return waitWith(cx.waker());
          receiverDone = true;
          return Poll.ready(
              value.<Result<T, Closed>>map(Result::ok).orElse(Result.err(new Closed())));
        }
      }

      private Poll<Result<T, Closed>> waitWith(Waker latest) {
        if (waiting.isEmpty() || !waiting.get().willWake(latest)) {
          forgetWaker();
          waiting = Optional.of(latest.clone());
        }
        return Poll.pending();
      }

      @Override
      public void drop() {
        synchronized (Slot.this) {
          receiverDone = true;
          value = Optional.empty();
          forgetWaker();
        }
      }
    }
  }
}
