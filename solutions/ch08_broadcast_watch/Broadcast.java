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

/**
 * Every receiver gets every item, as {@code tokio::sync::broadcast}. The items are numbered for
 * ever and kept in a ring; a receiver is nothing but the number it wants next.
 *
 * <pre>
 *   capacity 4, seven sent       number   3   4   5   6 │ 7 = head: the next to be sent
 *                                item    [d] [e] [f] [g]
 *   fast   wants 7: waits                               ▲
 *   late   wants 5: two to read            ▲
 *   slow   wants 0: overwritten. It has missed 3, and goes on with number 3
 * </pre>
 *
 * <p>The sender never waits: a slow receiver costs itself items, and nobody else anything.
 */
public final class Broadcast<T> {
  /** One subscriber's end. One {@code recv} at a time. */
  public interface Receiver<T> {
    /** The next item; or how many were missed; or, after the last one, that there will be none. */
    Future<Result<T, RecvError>> recv();

    void drop();
  }

  /** Why recv has no item. */
  public sealed interface RecvError {
    /** So many were overwritten before they were read; the next recv goes on behind the gap. */
    record Lagged(long missed) implements RecvError {}

    record Closed() implements RecvError {}
  }

  private final int capacity;

  // One lock for all that follows and for the fields of the cursors.
  private final Object lock = new Object();

  // Item number n lies at n % capacity. It grows up to capacity and is overwritten from then on.
  private final List<T> ring = new ArrayList<>();

  // How many were sent, which is the number of the next one. A long: at a billion a second it
  // lasts for 292 years.
  private long head;

  private boolean closed;

  // Who is subscribed. Needed for counting and waking only; the ring does not care.
  private final Set<Cursor> cursors = new LinkedHashSet<>();

  /**
   * A ring for so many items. It bounds two things at once: memory, and how far a receiver may fall
   * behind before it loses something.
   */
  public Broadcast(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("no room for any item: " + capacity);
    this.capacity = capacity;
  }

  /** Puts the item into the ring, over the oldest one if need be, and wakes whoever waits. */
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

  /** A new receiver wants what is sent next. */
  public Receiver<T> subscribe() {
    synchronized (lock) {
      Cursor cursor = new Cursor(head);
      cursors.add(cursor);
      return cursor;
    }
  }

  /** Who waits has read everything: it is told now. The others find out when they have. */
  public void close() {
    List<Waker> toWake;
    synchronized (lock) {
      closed = true;
      toWake = takeWakers();
    }
    toWake.forEach(Waker::wake);
  }

  /**
   * Where item number n lies. The same place belongs to n - capacity and n + capacity: writing one
   * is overwriting the other.
   */
  private int place(long number) {
    return (int) (number % capacity);
  }

  /**
   * All who wait, out of their cursors: taken is woken once. Rung by the caller, after the lock.
   */
  private List<Waker> takeWakers() {
    List<Waker> taken = new ArrayList<>();
    cursors.forEach(cursor -> cursor.takeWaker().ifPresent(taken::add));
    return taken;
  }

  /** A receiver: a number, and a waker while it waits. */
  private final class Cursor implements Receiver<T> {
    // The number it wants. Only its own recv moves it; a send never does, however late we are.
    private long next;
    private Optional<Waker> waker = Optional.empty();

    Cursor(long next) {
      this.next = next;
    }

    /** Reads nothing yet: a future that nobody polls has no effect, on the number neither. */
    @Override
    public Future<Result<T, RecvError>> recv() {
      return new Receiving(this);
    }

    /** Unsubscribes. The items need no tidying up: the ring never knew of us. */
    @Override
    public void drop() {
      synchronized (lock) {
        cursors.remove(this);
        takeWaker().ifPresent(Waker::drop);
      }
    }

    /** What there is to say; empty when it has to wait. Moves on only when it says something. */
    private Optional<Result<T, RecvError>> advance() {
      long missed = head - capacity - next;
      if (missed > 0) {
        next += missed;
        return Optional.of(Result.err(new RecvError.Lagged(missed)));
      }
      if (next < head) return Optional.of(Result.ok(ring.get(place(next++))));
      return closed ? Optional.of(Result.err(new RecvError.Closed())) : Optional.empty();
    }

    /** Out of the slot: it is the caller's now, to ring or to drop. */
    private Optional<Waker> takeWaker() {
      Optional<Waker> taken = waker;
      waker = Optional.empty();
      return taken;
    }
  }

  /** One receive. The number moves in the poll that answers: a dropped recv has missed nothing. */
  private final class Receiving implements Future<Result<T, RecvError>> {
    private final Cursor cursor;

    // The cursor's waker is this one's. A recv that has ended must leave the next one's alone.
    private boolean waits;
    private boolean over;

    Receiving(Cursor cursor) {
      this.cursor = cursor;
    }

    /** Looks and registers in one step: a send is either before it or after it. */
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

    /** Keeps one clone, of the task that polled last. The recv may have moved since. */
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

    /** At Ready, and when it is dropped: from here on nobody is to be woken for it. */
    private void end() {
      if (waits) cursor.takeWaker().ifPresent(Waker::drop);
      waits = false;
      over = true;
    }
  }
}
