package ch06_timer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.Waker;

/** No lock: whoever swaps a waker out of the slot is the one who ends it. */
public final class Timer implements Future<Unit> {
  private final Time clock;
  private final long deadline;
  private final AtomicReference<Waker> slot = new AtomicReference<>();
  private TimerHandle entry;

  public Timer(Time time, Duration d) {
    clock = time;
    deadline = Math.addExact(time.nanos(), d.toNanos());
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    if (deadline <= clock.nanos()) {
      drop();
      return Poll.ready(Unit.UNIT);
    }
    giveUp(slot.getAndSet(cx.waker().clone()));
    if (entry == null) entry = clock.at(deadline, this::ring);
    return Poll.pending();
  }

  private void ring() {
    Waker waker = slot.getAndSet(null);
    if (waker != null) waker.wake();
  }

  @Override
  public void drop() {
    if (entry != null) entry.cancel();
    giveUp(slot.getAndSet(null));
  }

  private static void giveUp(Waker waker) {
    if (waker != null) waker.drop();
  }
}
