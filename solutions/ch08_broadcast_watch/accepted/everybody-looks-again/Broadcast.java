package ch08_broadcast_watch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

/** A map from number to item; one list of wakers, rung by whatever happens. Lambdas all over. */
public final class Broadcast<T> {
  public interface Receiver<T> {
    Future<Result<T, RecvError>> recv();

    void drop();
  }

  public sealed interface RecvError {
    record Lagged(long missed) implements RecvError {}

    record Closed() implements RecvError {}
  }

  /** Who waits; the poll of one recv may leave several, and only one is needed. */
  private record Asleep(Object receiver, Object recv, Waker waker) {}

  private final Lock lock = new ReentrantLock();
  private final int capacity;
  private final TreeMap<Long, T> items = new TreeMap<>();
  private final List<Object> receivers = new ArrayList<>();
  private List<Asleep> asleep = new ArrayList<>();
  private long head = 1;
  private boolean closed;

  public Broadcast(int capacity) {
    this.capacity = capacity;
  }

  public int send(T v) {
    int[] count = {0};
    thenWake(
        () -> {
          items.put(head++, v);
          if (items.size() > capacity) items.pollFirstEntry();
          count[0] = receivers.size();
        });
    return count[0];
  }

  public void close() {
    thenWake(() -> closed = true);
  }

  private void thenWake(Runnable change) {
    List<Asleep> all;
    lock.lock();
    try {
      change.run();
      all = asleep;
      asleep = new ArrayList<>();
    } finally {
      lock.unlock();
    }
    all.forEach(each -> each.waker().wake());
  }

  private void forget(Object receiver, Object recv) {
    asleep.removeIf(
        each -> {
          boolean gone = each.receiver() == receiver && (recv == null || each.recv() == recv);
          if (gone) each.waker().drop();
          return gone;
        });
  }

  public Receiver<T> subscribe() {
    lock.lock();
    try {
      Cursor cursor = new Cursor();
      receivers.add(cursor);
      return cursor;
    } finally {
      lock.unlock();
    }
  }

  private final class Cursor implements Receiver<T> {
    private long next = head;

    @Override
    public Future<Result<T, RecvError>> recv() {
      return new Future<>() {
        @Override
        public Poll<Result<T, RecvError>> poll(learn.kit.Context cx) {
          lock.lock();
          try {
            forget(Cursor.this, this);
            if (next < head) return Poll.ready(read());
            if (closed) return Poll.ready(Result.err(new RecvError.Closed()));
            asleep.add(new Asleep(Cursor.this, this, cx.waker().clone()));
            return Poll.pending();
          } finally {
            lock.unlock();
          }
        }

        @Override
        public void drop() {
          lock.lock();
          forget(Cursor.this, this);
          lock.unlock();
        }
      };
    }

    private Result<T, RecvError> read() {
      long missed = items.firstKey() - next;
      next = Math.max(next, items.firstKey());
      if (missed > 0) return Result.err(new RecvError.Lagged(missed));
      return Result.ok(items.get(next++));
    }

    @Override
    public void drop() {
      lock.lock();
      forget(this, null);
      receivers.remove(this);
      lock.unlock();
    }
  }
}
