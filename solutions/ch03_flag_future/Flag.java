package ch03_flag_future;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * A flag that goes up once and stays up, and that any number of tasks can wait for. No lock: both
 * sides do two steps, in opposite order.
 *
 * <pre>
 *   poll   1. leave my waker     2. look at the flag
 *   set    1. raise the flag     2. look for wakers
 * </pre>
 *
 * <p>Whatever the interleaving, the one whose second step comes last sees the other's first. Swap
 * the steps on either side and there is a gap in which both look too early.
 */
public final class Flag {
  // Volatile gives two things. All threads agree on the order above (Rust: SeqCst). And whoever
  // sees
  // the flag up also sees everything that was written before it was raised (Release and Acquire).
  private volatile boolean up;

  // Who waits, by identity: two futures of one task are two waiters. A concurrent set, because
  // polls on several threads enter themselves while set() walks through it.
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

  public Flag() {}

  public void set() {
    // First the flag. A waiter that our walk misses has entered itself after this line, so its own
    // second look will see the flag.
    up = true;
    // A second set() walks as well and finds nobody: each waiter is woken where it is removed.
    for (Waiter waiter : waiters) waiter.wake();
  }

  // A look without waiting. Whoever wants to wait must not ask this in a loop, but poll.
  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  /** One waiter; what {@code tokio::sync::Notify} calls Notified. */
  private final class Waiter implements Future<Unit> {
    // Our clone of the latest waker. Poll, drop and set() may all reach for it at once, and only
    // one of them gets it: so it is woken once, or dropped once, never both.
    private final AtomicReference<Optional<Waker>> slot = new AtomicReference<>(Optional.empty());

    // Ready has been given, or the owner has dropped us. Only the owner reads and writes it.
    private boolean over;

    @Override
    public Poll<Unit> poll(Context cx) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      // This look is only a shortcut: it saves the registration when the flag is up already.
      if (!up) register(cx.waker());
      // This look is the one that counts, because it comes after the registration.
      if (!up) return Poll.pending();
      leave();
      return Poll.ready(Unit.UNIT);
    }

    private void register(Waker waker) {
      if (slot.get().filter(kept -> kept.willWake(waker)).isPresent()) return;
      replace(Optional.of(waker.clone()));
      // After the slot is filled: set() must not find a waiter that cannot be woken yet.
      waiters.add(this);
    }

    /** The setter's side. */
    private void wake() {
      waiters.remove(this);
      slot.getAndSet(Optional.empty()).ifPresent(Waker::wake);
    }

    /** Nobody waits here any more: out of the set, and the clone is given up. */
    private void leave() {
      over = true;
      waiters.remove(this);
      replace(Optional.empty());
    }

    @Override
    public void drop() {
      leave();
    }

    // Java has no destructors: a clone that is replaced is dropped by hand.
    private void replace(Optional<Waker> next) {
      slot.getAndSet(next).ifPresent(Waker::drop);
    }
  }
}
