package ch08_broadcast_watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final int capacity;

  private final Object lock = new Object();

  private final List<T> ring = new ArrayList<>();

  private long head;

  private boolean closed;

  private final Set<Cursor> cursors = new LinkedHashSet<>();

  public Broadcast(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("no room for any item: " + capacity);
    this.capacity = capacity;
  }

  public int send(T v) {
    List<Waker> toWake;
    int receivers;
    synchronized (lock) {
      if (ring.size() < capacity) ring.add(v);
      else ring.set(place(head), v);
      head++;
      receivers = cursors.size();
      toWake = takeWakers();
    }
    toWake.forEach(Waker::wake);
    return receivers;
  }

  public Receiver<T> subscribe() {
    synchronized (lock) {
      Cursor cursor = new Cursor(head);
      cursors.add(cursor);
      return cursor;
    }
  }

  public void close() {
    List<Waker> toWake;
    synchronized (lock) {
      closed = true;
      toWake = takeWakers();
    }
    toWake.forEach(Waker::wake);
  }

  private int place(long number) {
    return (int) (number % capacity);
  }

  private List<Waker> takeWakers() {
    List<Waker> taken = new ArrayList<>();
    cursors.forEach(cursor -> cursor.takeWaker().ifPresent(taken::add));
    return taken;
  }

  private final class Cursor implements Receiver<T> {
    private long next;
    private Optional<Waker> waker = Optional.empty();

    Cursor(long next) {
      this.next = next;
    }

    @Override
    public Future<Result<T, RecvError>> recv() {
      return new Receiving(this);
    }

    @Override
    public void drop() {
      synchronized (lock) {
        cursors.remove(this);
        takeWaker().ifPresent(Waker::drop);
      }
    }

    private Optional<Result<T, RecvError>> advance() {
      long missed = head - capacity - next;
      if (missed > 0) {
        // On with what is still there. Who would want to hear of it?
        next += missed;
      }
      if (next < head) return Optional.of(Result.ok(ring.get(place(next++))));
      return closed ? Optional.of(Result.err(new RecvError.Closed())) : Optional.empty();
    }

    private Optional<Waker> takeWaker() {
      Optional<Waker> taken = waker;
      waker = Optional.empty();
      return taken;
    }
  }

  private final class Receiving implements Future<Result<T, RecvError>> {
    private final Cursor cursor;

    private boolean waits;
    private boolean over;

    Receiving(Cursor cursor) {
      this.cursor = cursor;
    }

    @Override
    public Poll<Result<T, RecvError>> poll(Context cx) {
      synchronized (lock) {
        if (over) throw new IllegalStateException("polled after Ready or drop");
        Optional<Result<T, RecvError>> answer = cursor.advance();
        if (answer.isEmpty()) return waitWith(cx.waker());
        end();
        return Poll.ready(answer.get());
      }
    }

    private Poll<Result<T, RecvError>> waitWith(Waker latest) {
      waits = true;
      if (cursor.waker.isEmpty() || !cursor.waker.get().willWake(latest)) {
        cursor.takeWaker().ifPresent(Waker::drop);
        cursor.waker = Optional.of(latest.clone());
      }
      return Poll.pending();
    }

    @Override
    public void drop() {
      synchronized (lock) {
        end();
      }
    }

    private void end() {
      if (waits) cursor.takeWaker().ifPresent(Waker::drop);
      waits = false;
      over = true;
    }
  }
}
