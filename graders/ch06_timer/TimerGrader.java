package grade.ch06_timer;

import ch06_timer.Timer;
import java.time.Duration;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

final class TimerGrader {
  private static final Duration TEN = Duration.ofMillis(10);
  private static final long LONG_MILLIS = 30;

  // Not a round number: whoever computes in milliseconds is early.
  private static final Duration ODD = Duration.ofMillis(10).plusNanos(700_001);
  private static final int MANY = 50;

  private final Clock clock = new Clock();
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();

  @Check("deadline-at-creation")
  void deadlineAtCreation() {
    countsFromItsCreation(4);
    countsFromItsCreation(12);
    // Once more on a clock that has run for a while.
    countsFromItsCreation(4);
  }

  /** Created now, for 10 ms, and polled for the first time that much later. */
  private void countsFromItsCreation(long firstPoll) {
    long created = clock.millis();
    Timer timer = new Timer(clock, TEN);
    clock.advanceMillis(firstPoll);
    long due = Math.max(created + 10, created + firstPoll);
    while (!poll(a, timer).isReady()) {
      long now = clock.millis() - created;
      Expect.that(now < LONG_MILLIS, "Ready", "Pending", "never", firstPoll, now);
      clock.advanceMillis(1);
    }
    long seen = clock.millis();
    Expect.that(seen >= due, due, seen, "early", created, seen);
    Expect.equal(due, seen, "late", created, firstPoll, due, seen);
  }

  @Check("zero-is-ready")
  void zeroIsReady() {
    for (Duration d : new Duration[] {Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(-1)}) {
      Expect.ready(poll(a, new Timer(clock, d)), "pending", d);
      Expect.equal(0, clock.timersEver(), "registered", d);
    }
  }

  @Check("registers-once")
  void registersOnce() {
    Timer timer = new Timer(clock, TEN);
    Expect.equal(0, clock.timersEver(), "registered-early");
    for (int n = 0; n < MANY; n++) Expect.pending(poll(n % 2 == 0 ? a : b, timer), "ready-early");
    Expect.equal(0, clock.sleeps(), "sleeps");
    Expect.that(clock.timersEver() > 0, 1, 0, "not-registered");
    Expect.equal(1, clock.timersEver(), "registered-again", MANY, clock.timersEver());
  }

  @Check("latest-waker")
  void latestWaker() {
    Timer timer = new Timer(clock, TEN);
    Expect.pending(poll(a, timer), "ready-early");
    clock.advanceMillis(5);
    Expect.pending(poll(b, timer), "ready-early");
    Expect.equal(0, a.live(), "old-kept", a.live());
    clock.advanceMillis(5);
    Expect.that(b.wakes() > 0, 1, 0, "not-latest", a.wakes());
    Expect.equal(0, a.wakes(), "woke-old");
    Expect.ready(poll(b, timer), "still-pending");
  }

  @Check("not-early")
  void notEarly() {
    Timer timer = new Timer(clock, ODD);
    Expect.pending(poll(a, timer), "at-once");
    Expect.pending(poll(a, timer), "second-poll");
    clock.advance(ODD.minusNanos(1));
    Expect.equal(0, a.wakes(), "woken-early");
    Expect.pending(poll(a, timer), "one-nano");
    clock.advance(Duration.ofNanos(1));
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    Expect.ready(poll(a, timer), "still-pending");
  }

  @Check("drop-cancels")
  void dropCancels() {
    Timer polled = new Timer(clock, TEN);
    poll(a, polled);
    poll(b, polled);
    dropped(polled);
    dropped(new Timer(clock, TEN));
    Timer ready = new Timer(clock, Duration.ZERO);
    poll(a, ready);
    dropped(ready);
    clock.advanceMillis(LONG_MILLIS);
    Expect.equal(0, a.wakes() + b.wakes(), "woke", a.wakes() + b.wakes());
  }

  private void dropped(Timer timer) {
    timer.drop();
    Expect.equal(0, clock.timers(), "still-registered");
    Expect.equal(0, a.live() + b.live(), "leaked", a.live() + b.live());
  }

  private static Poll<Unit> poll(ProbeWaker task, Timer timer) {
    return Expect.answered(task.poll(timer));
  }
}
