package ch08_semaphore_limit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A semaphore that makes tasks wait, not threads, as {@code tokio::sync::Semaphore}. Fair: permits
 * are given in the order in which the acquires were first polled.
 *
 * <p>A permit that comes back goes to the first in line, and does not pass through the counter on
 * its way. So the counter is zero whenever somebody waits, and nobody can snatch the permit between
 * the release and the waiter's next poll:
 *
 * <pre>
 *   free + held + granted = n            granted: given to a waiter that does not know it yet
 * </pre>
 */
public final class Sem {
  // This object's lock guards both fields, and the stage of every acquire.
  private int free;

  // Who waits, oldest first. A linked set, since a cancelled one leaves from the middle.
  private final SequencedSet<Acquire> line = new LinkedHashSet<>();

  /** So many may hold one at the same time. */
  public Sem(int permits) {
    this.free = permits;
  }

  /** Joins the line at its first poll, not here: what nobody polls waits for nothing. */
  public Future<Permit> acquire() {
    return new Acquire();
  }

  /** A permit that is free right now. While others wait there is none: it would be theirs. */
  public synchronized Optional<Permit> tryAcquire() {
    if (free == 0) return Optional.empty();
    free--;
    return Optional.of(new Held());
  }

  /** Permits that neither anybody holds nor anybody waits for. */
  public synchronized int available() {
    return free;
  }

  /** One permit is back. "Does somebody wait?" and "then it is free" are one step. */
  private void release() {
    Optional<Waker> toWake;
    synchronized (this) {
      toWake = grantOrFree();
    }
    toWake.ifPresent(Waker::wake);
  }

  /** Decides whose the permit is, under the lock. Who is to be told is told outside of it. */
  private Optional<Waker> grantOrFree() {
    if (line.isEmpty()) {
      free++;
      return Optional.empty();
    }
    Acquire next = line.removeFirst();
    next.stage = Stage.GRANTED;
    return next.takeWaker();
  }

  /** Where an acquire is. */
  private enum Stage {
    /** Not polled yet: the semaphore does not know of it. */
    NEW,
    /** In line, and its owner has been told Pending. */
    WAITING,
    /** A permit is its own already; whoever drops it now must pass the permit on. */
    GRANTED,
    OVER
  }

  private final class Acquire implements Future<Permit> {
    // Changed by its owner's poll and by whoever releases a permit; so the lock guards it.
    private Stage stage = Stage.NEW;
    // Of the latest poll. There only while it waits: the grant takes it out and rings it.
    private Optional<Waker> waker = Optional.empty();

    @Override
    public Poll<Permit> poll(Context cx) {
      synchronized (Sem.this) {
        if (stage == Stage.NEW) arrive();
        return switch (stage) {
          case NEW, WAITING -> {
            keepLatest(cx.waker());
            yield Poll.pending();
          }
          case GRANTED -> {
            stage = Stage.OVER;
            yield Poll.ready(new Held());
          }
          case OVER -> throw new IllegalStateException("polled after Ready or drop");
        };
      }
    }

    /** A look at the counter and a place in the line: one step, or a release fits in between. */
    private void arrive() {
      stage = free > 0 ? Stage.GRANTED : Stage.WAITING;
      if (free > 0) free--;
      else line.add(this);
    }

    private void keepLatest(Waker latest) {
      if (waker.isPresent() && waker.get().willWake(latest)) return;
      takeWaker().ifPresent(Waker::drop);
      waker = Optional.of(latest.clone());
    }

    private Optional<Waker> takeWaker() {
      Optional<Waker> taken = waker;
      waker = Optional.empty();
      return taken;
    }

    /**
     * Cancelled. Waiting: out of the line. Granted: the permit came between two polls, and its
     * owner will never see it, so it goes on to the next. This is the line that gets forgotten.
     */
    @Override
    public void drop() {
      Optional<Waker> toWake = Optional.empty();
      synchronized (Sem.this) {
        line.remove(this);
        takeWaker().ifPresent(Waker::drop);
        if (stage == Stage.GRANTED) toWake = grantOrFree();
        stage = Stage.OVER;
      }
      toWake.ifPresent(Waker::wake);
    }
  }

  /** A permit in somebody's hands. */
  private final class Held implements Permit {
    // Rust's permit is moved into drop and cannot be dropped twice. This one has to remember.
    private boolean closed;

    @Override
    public void close() {
      synchronized (Sem.this) {
        if (closed) return;
        closed = true;
      }
      release();
    }
  }
}
