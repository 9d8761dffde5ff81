package ch08_channels;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Todo;
import learn.kit.Unit;

/** A channel for one value: the answer to a request, as {@code tokio::sync::oneshot}. */
public final class Oneshot {
  private Oneshot() {}

  /** No value will come: the sender is gone. */
  public record Closed() {}

  /** Both ends. */
  public record Ends<T>(Tx<T> tx, Future<Result<T, Closed>> rx) {}

  /** The sending end; it sends once. */
  public interface Tx<T> {
    /** Leaves the value. Err gives it back when the receiver is gone. Never waits: no future. */
    Result<Unit, T> send(T v);

    /** Goes away. A value that was sent before still arrives. */
    void drop();

    /** Whether the receiver has been dropped. */
    boolean receiverGone();
  }

  /** A new channel. */
  public static <T> Ends<T> create() {
    Slot<T> slot = new Slot<>();
    return new Ends<>(slot, new Receiver<>(slot));
  }

  /** What both ends share, in Rust an {@code Arc<Mutex<…>>}. They may be on two threads. */
  private static final class Slot<T> implements Tx<T> {
    private Optional<T> value = Optional.empty();

    @Override
    public synchronized Result<Unit, T> send(T v) {
      // Here it lies. The receiver may have looked already: who tells it to look again?
      value = Optional.of(v);
      return Result.ok(Unit.UNIT);
    }

    @Override
    public void drop() {
      Todo.todo("Oneshot.Tx.drop");
    }

    @Override
    public boolean receiverGone() {
      return Todo.todo("Oneshot.Tx.receiverGone");
    }
  }

  /** The receiving end: Ready with the value, or with Closed when none will come. */
  private record Receiver<T>(Slot<T> slot) implements Future<Result<T, Closed>> {
    @Override
    public Poll<Result<T, Closed>> poll(Context cx) {
      synchronized (slot) {
        return slot.value.isPresent() ? Poll.ready(Result.ok(slot.value.get())) : Poll.pending();
      }
    }

    /** Goes away: from now on send gives its value back, and the waker is given up. */
    @Override
    public void drop() {
      Todo.todo("Oneshot.rx.drop");
    }
  }
}
