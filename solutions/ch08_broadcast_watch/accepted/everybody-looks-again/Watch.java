package ch08_broadcast_watch;

import java.util.LinkedList;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

/** The version is the object that holds the value: a new one for each send, compared with ==. */
public final class Watch<T> {
  public record Closed() {}

  public interface Receiver<T> {
    T borrow();

    Future<Result<T, Closed>> changed();
  }

  private record Cell<T>(List<T> value) {}

  private final LinkedList<Changing> waiting = new LinkedList<>();
  private Cell<T> latest;
  private boolean closed;

  public Watch(T initial) {
    latest = new Cell<>(List.of(initial));
  }

  public void send(T v) {
    List<Waker> wakers;
    synchronized (waiting) {
      latest = new Cell<>(List.of(v));
      wakers = waiting.stream().map(each -> each.waker).toList();
      waiting.clear();
    }
    wakers.forEach(Waker::wake);
  }

  public void close() {
    List<Waker> wakers;
    synchronized (waiting) {
      closed = true;
      wakers = waiting.stream().map(each -> each.waker).toList();
      waiting.clear();
    }
    wakers.forEach(Waker::wake);
  }

  public T borrow() {
    synchronized (waiting) {
      return latest.value().getFirst();
    }
  }

  public Receiver<T> subscribe() {
    synchronized (waiting) {
      return new Seen(latest);
    }
  }

  private final class Seen implements Receiver<T> {
    Cell<T> seen;

    Seen(Cell<T> seen) {
      this.seen = seen;
    }

    @Override
    public T borrow() {
      return Watch.this.borrow();
    }

    @Override
    public Future<Result<T, Closed>> changed() {
      return new Changing(this);
    }
  }

  private final class Changing implements Future<Result<T, Closed>> {
    final Seen mine;
    Waker waker;

    Changing(Seen mine) {
      this.mine = mine;
    }

    @Override
    public Poll<Result<T, Closed>> poll(Context cx) {
      synchronized (waiting) {
        drop();
        if (mine.seen != latest) {
          mine.seen = latest;
          return Poll.ready(Result.ok(latest.value().getFirst()));
        }
        if (closed) return Poll.ready(Result.err(new Closed()));
        waker = cx.waker().clone();
        waiting.add(this);
        return Poll.pending();
      }
    }

    @Override
    public void drop() {
      synchronized (waiting) {
        if (waiting.remove(this)) waker.drop();
      }
    }
  }
}
