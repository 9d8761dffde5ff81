package ch08_broadcast_watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

public final class Broadcast<T> {
  public interface Receiver<T> {
    Future<Result<T, RecvError>> recv();

    void drop();
  }

  public sealed interface RecvError {
    record Lagged(long missed) implements RecvError {}

    record Closed() implements RecvError {}
  }

  private final List<Inbox> inboxes = new ArrayList<>();
  private boolean closed;

  public Broadcast(int capacity) {}

  public int send(T v) {
    List<Waker> wakers = new ArrayList<>();
    int count;
    synchronized (this) {
      for (Inbox inbox : inboxes) inbox.put(v, wakers);
      count = inboxes.size();
    }
    wakers.forEach(Waker::wake);
    return count;
  }

  public synchronized Receiver<T> subscribe() {
    Inbox inbox = new Inbox();
    inboxes.add(inbox);
    return inbox;
  }

  public void close() {
    List<Waker> wakers = new ArrayList<>();
    synchronized (this) {
      closed = true;
      for (Inbox inbox : inboxes) inbox.takeWaker(wakers);
    }
    wakers.forEach(Waker::wake);
  }

  private final class Inbox implements Receiver<T> {
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private Future<?> whose;
    private Waker waker;

    void put(T v, List<Waker> wakers) {
      // Nobody loses anything. And whoever does not read keeps everything.
      items.add(v);
      takeWaker(wakers);
    }

    void takeWaker(List<Waker> wakers) {
      if (waker != null) wakers.add(waker);
      waker = null;
    }

    private Result<T, RecvError> next() {
      if (!items.isEmpty()) return Result.ok(items.remove());
      return closed ? Result.err(new RecvError.Closed()) : null;
    }

    @Override
    public Future<Result<T, RecvError>> recv() {
      return new Future<>() {
        @Override
        public Poll<Result<T, RecvError>> poll(Context cx) {
          synchronized (Broadcast.this) {
            Result<T, RecvError> next = next();
            drop();
            if (next != null) return Poll.ready(next);
            waker = cx.waker().clone();
            whose = this;
            return Poll.pending();
          }
        }

        @Override
        public void drop() {
          synchronized (Broadcast.this) {
            if (whose != this || waker == null) return;
            waker.drop();
            waker = null;
          }
        }
      };
    }

    @Override
    public void drop() {
      synchronized (Broadcast.this) {
        inboxes.remove(this);
        if (waker != null) waker.drop();
        waker = null;
      }
    }
  }
}
