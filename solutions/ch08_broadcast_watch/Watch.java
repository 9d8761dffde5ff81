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

/**
 * The latest value, and a way to wait for the next one, as {@code tokio::sync::watch}. There is no
 * queue at all: what is overwritten was out of date.
 *
 * <p>"Is it new?" cannot be asked of the value: the same value may be sent twice. So it carries a
 * version, and each receiver remembers the one it was told of last.
 */
public final class Watch<T> {
  /** Nobody will send any more, and the last value has been told. */
  public record Closed() {}

  /** One subscriber's view. */
  public interface Receiver<T> {
    /** The latest value. It is a look, and does not count as having been told. */
    T borrow();

    /** Ready when there is a version that this receiver has not been told of; with the latest. */
    Future<Result<T, Closed>> changed();
  }

  // One lock for value, version and who waits: a reader must not see the new version with the old
  // value, and a sender must not slip in between "nothing new" and "wake me then".
  private final Object lock = new Object();
  private T value;
  private long version;
  private boolean closed;

  // Who waits, and the waker of its latest poll. Keyed by the future: each is dropped by itself.
  private final Map<Changing, Waker> waiting = new LinkedHashMap<>();

  public Watch(T initial) {
    this.value = initial;
  }

  /** A new version, whatever the value. */
  public void send(T v) {
    List<Waker> toWake;
    synchronized (lock) {
      value = v;
      version++;
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

  /** A new receiver can see what there is, so it waits for what comes. */
  public Receiver<T> subscribe() {
    synchronized (lock) {
      return new Seen(version);
    }
  }

  /** A receiver: the version it was told of last. */
  private final class Seen implements Receiver<T> {
    private long seen;

    Seen(long seen) {
      this.seen = seen;
    }

    @Override
    public T borrow() {
      return Watch.this.borrow();
    }

    /** Notes nothing here: what is sent between this call and the first poll is news, too. */
    @Override
    public Future<Result<T, Closed>> changed() {
      return new Changing(this);
    }
  }

  /** One wait for news. Only its Ready counts as telling, so a dropped one has used nothing up. */
  private final class Changing implements Future<Result<T, Closed>> {
    private final Seen receiver;

    Changing(Seen receiver) {
      this.receiver = receiver;
    }

    @Override
    public Poll<Result<T, Closed>> poll(Context cx) {
      synchronized (lock) {
        // What was sent before the end is told before the end.
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

    // The task that polled last is the one that waits.
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
