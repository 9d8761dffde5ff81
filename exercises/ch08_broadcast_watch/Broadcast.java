package ch08_broadcast_watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Todo;
import learn.kit.Waker;

/** Everybody who is subscribed gets every item; the last {@code capacity} items are kept. */
public final class Broadcast<T> {
  /** One subscriber's end; it has one {@code recv} under way at a time. */
  public interface Receiver<T> {
    /** The next item; or how many were missed; or, behind the last item, Closed. */
    Future<Result<T, RecvError>> recv();

    /** Leaves: is not counted and not woken any more. */
    void drop();
  }

  /** Why recv has no item. */
  public sealed interface RecvError {
    /** So many items were overwritten before they were read. */
    record Lagged(long missed) implements RecvError {}

    /** All items have been read, and no more will come. */
    record Closed() implements RecvError {}
  }

  // One queue for all. Whoever comes first takes the item, and then it is gone.
  private final Queue<T> queue = new ArrayDeque<>();

  private final List<Waker> waiting = new ArrayList<>();
  private int receivers;

  /** Keeps at most {@code capacity} items; {@code capacity >= 1}. */
  public Broadcast(int capacity) {}

  /** Never waits: the oldest item makes room. Returns how many are subscribed. */
  public int send(T v) {
    List<Waker> toWake;
    int count;
    synchronized (this) {
      queue.add(v);
      count = receivers;
      toWake = List.copyOf(waiting);
      waiting.clear();
    }
    toWake.forEach(Waker::wake);
    return count;
  }

  /** A receiver for what is sent from now on. */
  public synchronized Receiver<T> subscribe() {
    receivers++;
    return new Receiver<>() {
      @Override
      public Future<Result<T, RecvError>> recv() {
        return cx -> {
          synchronized (Broadcast.this) {
            if (!queue.isEmpty()) return Poll.ready(Result.ok(queue.remove()));
            waiting.add(cx.waker().clone());
            return Poll.pending();
          }
        };
      }

      @Override
      public void drop() {
        Todo.todo("Broadcast.Receiver.drop");
      }
    };
  }

  /** Nothing more will be sent. What is kept can still be read. */
  public void close() {
    Todo.todo("Broadcast.close");
  }
}
