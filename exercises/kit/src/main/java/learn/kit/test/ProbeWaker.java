package learn.kit.test;

import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * A doorbell that counts: how often it rang, how many handles were cloned, how many are gone.
 *
 * <p>It also opens the two moments at which most lost wakeups happen. While a future clones the
 * waker, and while somebody rings it, an action of yours can run: see {@link #onClone} and {@link
 * #onWake}, and {@link Race} for what to do there.
 */
public final class ProbeWaker implements Wake {
  // Atomic: wakers are cloned, rung and dropped by any thread.
  private final AtomicInteger wakes = new AtomicInteger();
  private final AtomicInteger clones = new AtomicInteger();
  private final AtomicInteger drops = new AtomicInteger();

  // Volatile: set by the thread that prepares the race, read by the one that runs into it.
  private volatile Runnable onClone = () -> {};
  private volatile Runnable onWake = () -> {};

  /** How often it rang. */
  public int wakes() {
    return wakes.get();
  }

  /** How many handles were cloned. */
  public int clones() {
    return clones.get();
  }

  /** How many cloned handles are gone, consumed by {@code wake()} or dropped. */
  public int drops() {
    return drops.get();
  }

  /** Cloned handles that somebody still holds. */
  public int live() {
    return clones.get() - drops.get();
  }

  /**
   * Runs this inside each {@link Waker#clone}, on the cloning thread, when the clone has been
   * counted but does not exist yet. Replaces the action set before.
   */
  public ProbeWaker onClone(Runnable action) {
    onClone = action;
    return this;
  }

  /**
   * Runs this inside each wake, on the waking thread, when the wake has been counted. Replaces the
   * action set before.
   */
  public ProbeWaker onWake(Runnable action) {
    onWake = action;
    return this;
  }

  /** One poll, with a context that ends when the poll does. */
  public <T> Poll<T> poll(Future<T> future) {
    try (Context cx = Context.fromWaker(Waker.from(this))) {
      return future.poll(cx);
    }
  }

  @Override
  public void wakeByRef() {
    wakes.incrementAndGet();
    onWake.run();
  }

  @Override
  public void cloned() {
    clones.incrementAndGet();
    onClone.run();
  }

  @Override
  public void dropped() {
    drops.incrementAndGet();
  }
}
