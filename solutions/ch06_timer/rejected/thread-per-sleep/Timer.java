package ch06_timer;

import java.time.Duration;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.Unit;
import learn.kit.Waker;

/** The naive version: somebody sits there and waits, once for each timer. */
public final class Timer implements Future<Unit> {
  private final Time time;
  private final long deadline;
  private Optional<Thread> sleeper = Optional.empty();
  private volatile Optional<Waker> waiting = Optional.empty();

  public Timer(Time time, Duration d) {
    this.time = time;
    this.deadline = time.nanos() + d.toNanos();
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    long left = deadline - time.nanos();
    if (left <= 0) return Poll.ready(Unit.UNIT);
    waiting.ifPresent(Waker::drop);
    waiting = Optional.of(cx.waker().clone());
    if (sleeper.isEmpty()) sleeper = Optional.of(Thread.ofVirtual().start(() -> sleepFor(left)));
    return Poll.pending();
  }

  private void sleepFor(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(nanos));
      waiting.ifPresent(Waker::wakeByRef);
    } catch (InterruptedException dropped) {
      // nobody waits any more
    }
  }

  @Override
  public void drop() {
    sleeper.ifPresent(Thread::interrupt);
    waiting.ifPresent(Waker::drop);
  }
}
