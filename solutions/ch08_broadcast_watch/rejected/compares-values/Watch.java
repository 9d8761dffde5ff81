package ch08_broadcast_watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

public final class Watch<T> {
  public record Closed() {}

  public interface Receiver<T> {
    T borrow();

    Future<Result<T, Closed>> changed();
  }

  private final Object lock = new Object();
  private T value;
  private long version;
  private boolean closed;

  private final Map<Changing, Waker> waiting = new LinkedHashMap<>();

  public Watch(T initial) {
    this.value = initial;
  }

  public void send(T v) {
    List<Waker> toWake;
    synchronized (lock) {
      // The same again is no change. Or is it?
      if (!v.equals(value)) version++;
      value = v;
      toWake = takeWakers();
    }
    toWake.forEach(Waker::wake);
  }

  public T borrow() {
    synchronized (lock) {
      return value;
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

  private List<Waker> takeWakers() {
    List<Waker> taken = List.copyOf(waiting.values());
    waiting.clear();
    return taken;
  }

  public Receiver<T> subscribe() {
    synchronized (lock) {
      return new Seen(version);
    }
  }

  private final class Seen implements Receiver<T> {
    private long seen;

    Seen(long seen) {
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
    private final Seen receiver;

    Changing(Seen receiver) {
      this.receiver = receiver;
    }

    @Override
    public Poll<Result<T, Closed>> poll(Context cx) {
      synchronized (lock) {
        if (receiver.seen < version) {
          receiver.seen = version;
          return ready(Result.ok(value));
        }
        if (closed) return ready(Result.err(new Closed()));
        register(cx.waker());
        return Poll.pending();
      }
    }

    private Poll<Result<T, Closed>> ready(Result<T, Closed> result) {
      forget();
      return Poll.ready(result);
    }

    private void register(Waker latest) {
      Optional<Waker> stored = Optional.ofNullable(waiting.get(this));
      if (stored.isPresent() && stored.get().willWake(latest)) return;
      forget();
      waiting.put(this, latest.clone());
    }

    private void forget() {
      Optional.ofNullable(waiting.remove(this)).ifPresent(Waker::drop);
    }

    @Override
    public void drop() {
      synchronized (lock) {
        forget();
      }
    }
  }
}
