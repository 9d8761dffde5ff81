package learn.kit.test;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import learn.kit.Time;
import learn.kit.TimerHandle;

/** The clock of a {@link TestExecutor}: it stands still until the executor moves it. */
final class VirtualTime implements Time {
  /** One registration; {@code seq} keeps those of one deadline in order. */
  private record Timer(long deadline, long seq, Runnable fire) {}

  private final Object lock = new Object();
  private final PriorityQueue<Timer> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Timer::deadline).thenComparing(Timer::seq));
  private long now;
  private int ever;

  @Override
  public long nanos() {
    synchronized (lock) {
      return now;
    }
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    synchronized (lock) {
      Timer timer = new Timer(deadlineNanos, ever++, fire);
      waiting.add(timer);
      return () -> cancel(timer);
    }
  }

  private boolean cancel(Timer timer) {
    synchronized (lock) {
      return waiting.remove(timer);
    }
  }

  int waiting() {
    synchronized (lock) {
      return waiting.size();
    }
  }

  int ever() {
    synchronized (lock) {
      return ever;
    }
  }

  /** Makes it that late, unless it is later already. */
  void moveTo(long nanos) {
    synchronized (lock) {
      now = Math.max(now, nanos);
    }
  }

  /** Moves on to the next deadline and fires that timer; false when none comes before the limit. */
  boolean fireNext(long limit) {
    Optional<Timer> next = takeNext(limit);
    // Outside the lock: it wakes somebody, who may register again.
    next.ifPresent(timer -> timer.fire().run());
    return next.isPresent();
  }

  private Optional<Timer> takeNext(long limit) {
    synchronized (lock) {
      Optional<Timer> next = Optional.ofNullable(waiting.peek()).filter(t -> t.deadline <= limit);
      next.ifPresent(waiting::remove);
      next.ifPresent(timer -> moveTo(timer.deadline));
      return next;
    }
  }
}
