package ch08_channels;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * A channel for one value, as {@code tokio::sync::oneshot}: the answer to a request.
 *
 * <p>It is {@code ch02-callback-bridge} with an owner at either end. What is new is that each end
 * may go away, and that the other one has to hear of it: a receiver that waits for a sender who is
 * gone would wait for ever.
 */
public final class Oneshot {
  private Oneshot() {}

  /** The receiver knows why no value will come: nobody is left who could send one. */
  public record Closed() {}

  /** Both ends; in Rust the tuple {@code (Sender<T>, Receiver<T>)}. */
  public record Ends<T>(Tx<T> tx, Future<Result<T, Closed>> rx) {}

  /** The sending end. In Rust {@code send} consumes it, so there it can be called only once. */
  public interface Tx<T> {
    /**
     * Leaves the value, and gives it back as Err when nobody will fetch it. It is no future: there
     * is always room for the one value, so there is nothing to wait for.
     */
    Result<Unit, T> send(T v);

    /** Goes away. Without a value before it, the receiver gets Closed. */
    void drop();

    /** Whether working on the answer is in vain. */
    boolean receiverGone();
  }

  /** A new channel. Whoever asks keeps rx and sends tx along with the question. */
  public static <T> Ends<T> create() {
    Slot<T> slot = new Slot<>();
    return new Ends<>(slot.tx, slot.rx);
  }

  /** What both ends share: Rust's {@code Arc<Mutex<…>>}. All fields are guarded by this object. */
  private static final class Slot<T> {
    // Empty may mean "not yet" or "never"; senderDone tells which.
    private Optional<T> value = Optional.empty();

    // The sender has sent or gone away: what is not in the slot now will never be.
    private boolean senderDone;

    // The receiver has its answer or was dropped: what comes now would lie here for nobody.
    private boolean receiverDone;

    // The receiver's latest waker, while it waits.
    private Optional<Waker> waiting = Optional.empty();

    private final Tx<T> tx = new Sender();
    private final Future<Result<T, Closed>> rx = new Receiver();

    /** The sender's last act, with a value or without. Says whether anybody cares. */
    private boolean finish(Optional<T> last) {
      Optional<Waker> toWake;
      synchronized (this) {
        if (receiverDone) return false;
        // Only the first act counts: drop() after send() must not turn a value into Closed.
        if (senderDone) return true;
        senderDone = true;
        value = last;
        toWake = waiting;
        waiting = Optional.empty();
      }
      // Stored, unlocked, woken; in this order, as in ch02.
      toWake.ifPresent(Waker::wake);
      return true;
    }

    /** A stored clone ends in one of two ways: rung in finish, or given up here. */
    private void forgetWaker() {
      waiting.ifPresent(Waker::drop);
      waiting = Optional.empty();
    }

    private final class Sender implements Tx<T> {
      /** Nobody cares: then the value goes back to the one who may still have a use for it. */
      @Override
      public Result<Unit, T> send(T v) {
        return finish(Optional.of(v)) ? Result.ok(Unit.UNIT) : Result.err(v);
      }

      @Override
      public void drop() {
        finish(Optional.empty());
      }

      /**
       * A sender that works long for its answer asks now and then. The answer may be old at once,
       * but only in one direction: gone stays gone.
       */
      @Override
      public boolean receiverGone() {
        synchronized (Slot.this) {
          return receiverDone;
        }
      }
    }

    private final class Receiver implements Future<Result<T, Closed>> {
      /** Looks and registers under one lock: the sender is either before it or after it. */
      @Override
      public Poll<Result<T, Closed>> poll(Context cx) {
        synchronized (Slot.this) {
          if (receiverDone) throw new IllegalStateException("polled after Ready or drop");
          if (!senderDone) return waitWith(cx.waker());
          receiverDone = true;
          // The value first, the end of the sender second: a sender that has sent is gone, too.
          return Poll.ready(
              value.<Result<T, Closed>>map(Result::ok).orElse(Result.err(new Closed())));
        }
      }

      /**
       * The receiver may have moved to another task since its last poll; that one is to be woken.
       */
      private Poll<Result<T, Closed>> waitWith(Waker latest) {
        if (waiting.isEmpty() || !waiting.get().willWake(latest)) {
          forgetWaker();
          waiting = Optional.of(latest.clone());
        }
        return Poll.pending();
      }

      /** Goes away: a value that is already here is let go, a later one goes back. */
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
