package ch03_flag_future;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * A flag with waiters. Two orders make it correct, one on each side:
 *
 * <pre>
 *   set:   raise the flag,    then take the wakers
 *   poll:  leave the waker,   then look at the flag
 * </pre>
 *
 * <p>Whichever side comes second sees what the first one did. Turn either order round and there is
 * a moment at which both miss each other: a lost wakeup.
 */
public final class Flag {
  // volatile: who reads true also sees everything the setting thread did before. Rust spells it
  // AtomicBool with Release and Acquire.
  private volatile boolean up;

  // Who waits, and the doorbell of its latest poll. Guarded by itself. The key is the future, not
  // the waker: two futures of one task are two waiters, and each is dropped by itself.
  private final Map<Waiter, Waker> waiting = new LinkedHashMap<>();

  public Flag() {}

  /** Raises the flag first: from here on nobody new will wait for long. Then wakes who is there. */
  public void set() {
    up = true;
    takeAll().forEach(Waker::wake);
  }

  // Taken out under the lock, woken outside of it: a waker may run foreign code, and that code may
  // poll one of our futures. Since they are taken, a second set finds nobody.
  private List<Waker> takeAll() {
    synchronized (waiting) {
      List<Waker> all = List.copyOf(waiting.values());
      waiting.clear();
      return all;
    }
  }

  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  /** One waiter: its identity is all it has. */
  private final class Waiter implements Future<Unit> {
    @Override
    public Poll<Unit> poll(Context cx) {
      // The only look. set may run between it and the registration.
      if (up) return ready();
      register(cx.waker());
      return Poll.pending();
    }

    // The clone is made before the lock is taken: clone is foreign code, too. A waker left by an
    // earlier poll may belong to another task, so the latest one replaces it.
    private void register(Waker borrowed) {
      Waker latest = borrowed.clone();
      Optional<Waker> old;
      synchronized (waiting) {
        old = Optional.ofNullable(waiting.put(this, latest));
      }
      old.ifPresent(Waker::drop);
    }

    // At Ready nothing is owed to us any more. If set has taken the waker meanwhile, its wake comes
    // on top: spurious, and harmless for whoever looks before believing.
    private Poll<Unit> ready() {
      drop();
      return Poll.ready(Unit.UNIT);
    }

    /** Given up: must not be woken, and must not keep its task in memory. */
    @Override
    public void drop() {
      Optional<Waker> old;
      synchronized (waiting) {
        old = Optional.ofNullable(waiting.remove(this));
      }
      old.ifPresent(Waker::drop);
    }
  }
}
