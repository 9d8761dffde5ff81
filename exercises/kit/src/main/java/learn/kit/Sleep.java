package learn.kit;

import java.time.Duration;
import java.util.Optional;

/** What {@link Time#sleep} answers. You write one of your own in {@code ch06-timer}. */
final class Sleep implements Future<Unit> {
  private final Time time;
  private final long deadline;

  // The clock's thread takes the waker out while another one polls.
  private final Object lock = new Object();
  private Optional<Waker> latest = Optional.empty();

  // For our owner alone, who polls and drops.
  private Optional<TimerHandle> registered = Optional.empty();
  private boolean over;

  Sleep(Time time, Duration d) {
    this.time = time;
    this.deadline = time.nanos() + d.toNanos();
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    if (over) throw new IllegalStateException("polled after Ready or drop");
    if (time.nanos() - deadline >= 0) {
      drop();
      return Poll.ready(Unit.UNIT);
    }
    exchange(Optional.of(cx.waker().clone())).ifPresent(Waker::drop);
    // Without the lock: the clock has locks of its own.
    if (registered.isEmpty()) registered = Optional.of(time.at(deadline, this::fire));
    return Poll.pending();
  }

  private void fire() {
    exchange(Optional.empty()).ifPresent(Waker::wake);
  }

  @Override
  public void drop() {
    over = true;
    registered.ifPresent(TimerHandle::cancel);
    exchange(Optional.empty()).ifPresent(Waker::drop);
  }

  /** Whoever gets a waker out of here wakes it or gives it up. */
  private Optional<Waker> exchange(Optional<Waker> next) {
    synchronized (lock) {
      Optional<Waker> before = latest;
      latest = next;
      return before;
    }
  }
}
