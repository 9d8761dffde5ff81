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
  // Counts the sends. A receiver that is behind by one or by a million is simply behind.
  private long version;
  // Nothing newer will come.
  private boolean closed;

  // Who waits, and the waker of its latest poll. Keyed by the future: each is dropped by itself.
  private final Map<Changing, Waker> waiting = new LinkedHashMap<>();

  /** There is a value from the start, so borrow needs no Optional. It is version 0. */
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

  /**
   * The latest value, for whoever does not care what is new. Rust lends a reference and holds a
   * read lock meanwhile; a Java object can simply be handed out, best an immutable one.
   */
  public T borrow() {
    synchronized (lock) {
      return value;
    }
  }

  /** Who waits has seen everything: for it this is the end, and it is told now. */
  public void close() {
    List<Waker> toWake;
    synchronized (lock) {
      closed = true;
      toWake = takeWakers();
    }
    toWake.forEach(Waker::wake);
  }

  /** Everybody is told, and comes back if one change was not enough. */
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
    // Written under the lock, in the poll that tells.
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

    /**
     * Told: an entry of ours may be left from an earlier poll, after a wake that came from
     * elsewhere.
     */
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

    /** Out of the map and given up; nothing happens when a send has taken it already. */
    private void forget() {
      Optional.ofNullable(waiting.remove(this)).ifPresent(Waker::drop);
    }

    /** Nothing was used up: the receiver's next changed finds the same news. */
    @Override
    public void drop() {
      synchronized (lock) {
        forget();
      }
    }
  }
}
