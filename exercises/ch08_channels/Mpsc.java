package ch08_channels;

import java.util.Optional;
import learn.kit.Future;
import learn.kit.Result;
import learn.kit.Todo;
import learn.kit.Unit;

/** A bounded channel: many senders, one receiver. Who finds it full waits in line. */
public final class Mpsc {
  private Mpsc() {}

  /** Both ends. */
  public record Chan<T>(Sender<T> tx, Receiver<T> rx) {}

  /** A sender's handle. Each producer has one of its own; any thread may use it. */
  public interface Sender<T> {
    /**
     * Waits for room, in the order in which the sends were first polled. Before the first poll the
     * channel knows nothing of it. Err gives the item back: nobody will receive it.
     */
    Future<Result<Unit, T>> send(T v);

    /** Puts the item in now, or gives it back as Err; never past those who wait in line. */
    Result<Unit, T> trySend(T v);

    /** A handle for one more producer: Rust's Clone, nothing to do with {@code Cloneable}. */
    Sender<T> clone();

    /** This producer is done, and has no send under way. The last one ends the channel. */
    void drop();
  }

  /** The receiver's handle. There is one, and it has one {@code recv} under way at a time. */
  public interface Receiver<T> {
    /** The oldest item. Empty when all senders are gone, or it is closed, and nothing is queued. */
    Future<Optional<T>> recv();

    /** No new items: who waits in line gets its item back. The queued items still arrive. */
    void close();

    /** Nobody receives any more: queued items are let go, who waits gets its item back. */
    void drop();
  }

  /** A channel that holds at most {@code capacity} items; {@code capacity >= 1}. */
  public static <T> Chan<T> bounded(int capacity) {
    // One lock for everything: the queue, the line of senders with their items, the receiver's
    // waker, how many senders are left.
    return Todo.todo("Mpsc.bounded");
  }
}
