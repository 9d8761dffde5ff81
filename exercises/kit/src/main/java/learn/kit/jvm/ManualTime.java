package learn.kit.jvm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;

/**
 * A clock that stands still until it is told how late it is. Threads sleep on it as long as it
 * says.
 *
 * <pre>{@code
 * Thread nap = Thread.startVirtualThread(() -> time.sleep(Duration.ofHours(8)));
 * time.awaitParked(1);                   // it has fallen asleep
 * time.advance(Duration.ofHours(8));     // and wakes up, without a second having passed
 * }</pre>
 */
public final class ManualTime implements InstantSource, Sleeper {
  // Guards both fields, and is what sleepers and onlookers wait on.
  private final Object lock = new Object();
  private long now;

  // When each sleeper is due. Whoever advances takes out those it wakes, so that a sleeper that is
  // awake but has had no core yet no longer counts as parked.
  private final Collection<Long> alarms = new ArrayList<>();

  /** The epoch, and as much as it was advanced. */
  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(nanos());
  }

  /** Nanoseconds it was advanced in all. */
  public long nanos() {
    synchronized (lock) {
      return now;
    }
  }

  /** Waits until this clock was advanced that far. */
  @Override
  public void sleep(Duration d) throws InterruptedException {
    synchronized (lock) {
      long due = now + d.toNanos();
      if (due <= now) return;
      alarms.add(due);
      lock.notifyAll();
      try {
        while (due > now) lock.wait();
      } finally {
        alarms.remove(due); // still there only after an interrupt
      }
    }
  }

  /** Returns when so many threads sleep on this clock at once. */
  public void awaitParked(int n) {
    boolean interrupted = false;
    synchronized (lock) {
      while (alarms.size() < n) interrupted |= Waiting.on(lock);
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Makes it later, and wakes whoever is due then. */
  public void advance(Duration d) {
    synchronized (lock) {
      now += d.toNanos();
      alarms.removeIf(due -> due <= now);
      lock.notifyAll();
    }
  }
}
