package ch08_broadcast_watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

/** One immutable snapshot behind a reference; register, then look, in place of a lock. */
public final class Watch<T> {
  public record Closed() {}

  public interface Receiver<T> {
    T borrow();

    Future<Result<T, Closed>> changed();
  }

  private record Snapshot<T>(T value, long version, boolean closed) {}

  private final AtomicReference<Snapshot<T>> snapshot;
  private final Map<Object, Waker> waiting = new ConcurrentHashMap<>();

  public Watch(T initial) {
    snapshot = new AtomicReference<>(new Snapshot<>(initial, 0, false));
  }

  public void send(T v) {
    snapshot.updateAndGet(s -> new Snapshot<>(v, s.version() + 1, s.closed()));
    wakeAll();
  }

  public void close() {
    snapshot.updateAndGet(s -> new Snapshot<>(s.value(), s.version(), true));
    wakeAll();
  }

  // Taken one by one: who is taken is woken, who comes later looks by itself.
  private void wakeAll() {
    for (Object who : waiting.keySet()) {
      Waker waker = waiting.remove(who);
      if (waker != null) waker.wake();
    }
  }

  public T borrow() {
    return snapshot.get().value();
  }

  public Receiver<T> subscribe() {
    return new Seen(snapshot.get().version());
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
      return new Future<>() {
        @Override
        public Poll<Result<T, Closed>> poll(Context cx) {
          Waker old = waiting.put(this, cx.waker().clone());
          if (old != null) old.drop();
          Snapshot<T> now = snapshot.get();
          if (now.version() == seen && !now.closed()) return Poll.pending();
          drop();
          if (now.version() == seen) return Poll.ready(Result.err(new Closed()));
          seen = now.version();
          return Poll.ready(Result.ok(now.value()));
        }

        @Override
        public void drop() {
          Waker old = waiting.remove(this);
          if (old != null) old.drop();
        }
      };
    }
  }
}
