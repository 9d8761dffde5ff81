package ch06_timer;

import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.Waker;

/** One field says everything: not registered yet, waiting, fired, over. */
public final class Timer implements Future<Unit> {
  private sealed interface State {}

  private record New() implements State {}

  private record Waiting(Waker waker, TimerHandle entry) implements State {}

  private record Fired() implements State {}

  private record Over() implements State {}

  private final Time time;
  private final long deadline;
  private State state = new New();

  public Timer(Time time, Duration d) {
    this.time = time;
    this.deadline = time.nanos() + d.toNanos();
  }

  @Override
  public synchronized Poll<Unit> poll(Context cx) {
    boolean due = deadline - time.nanos() <= 0;
    switch (state) {
      case Over() -> throw new IllegalStateException("it is over");
      case Fired() -> {
        state = new Over();
        return Poll.ready(Unit.UNIT);
      }
      case New() -> {
        if (due) return Poll.ready(Unit.UNIT);
        state = new Waiting(cx.waker().clone(), time.at(deadline, this::fired));
      }
      case Waiting(Waker old, TimerHandle entry) -> {
        if (due) {
          drop();
          return Poll.ready(Unit.UNIT);
        }
        if (old.willWake(cx.waker())) return Poll.pending();
        old.drop();
        state = new Waiting(cx.waker().clone(), entry);
      }
    }
    return Poll.pending();
  }

  private void fired() {
    State before;
    synchronized (this) {
      before = state;
      if (before instanceof Waiting) state = new Fired();
    }
    if (before instanceof Waiting(Waker waker, TimerHandle entry)) waker.wake();
  }

  @Override
  public synchronized void drop() {
    if (state instanceof Waiting(Waker waker, TimerHandle entry)) {
      entry.cancel();
      waker.drop();
    }
    state = new Over();
  }
}
