package grade.ch02_countdown;

import ch02_countdown.Countdown;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestTask;

final class CountdownGrader {
  private static final String END = "ignition";

  private final ProbeWaker waker = new ProbeWaker();
  private final List<Integer> ticks = new ArrayList<>();

  @Check("one-tick-per-poll")
  void oneTickPerPoll() {
    Countdown countdown = from(3);
    for (int n = 3; n > 0; n--) reportsOnly(n, countdown);
    String value = Expect.ready(poll(countdown), "still-pending");
    Expect.equal(END, value, "wrong-value", value);
  }

  private void reportsOnly(int n, Countdown countdown) {
    ticks.clear();
    Poll<String> poll = poll(countdown);
    Expect.that(ticks.size() <= 1, List.of(n), ticks, "many-ticks", ticks.size());
    Expect.that(!ticks.isEmpty(), List.of(n), ticks, "no-tick", n);
    Expect.equal(n, ticks.getFirst(), "wrong-number", n, ticks.getFirst());
    Expect.pending(poll, "ready-early", n);
  }

  @Check("pending-implies-wake")
  void pendingImpliesWake() {
    Countdown countdown = from(3);
    for (int n = 3; n > 0; n--) {
      int before = waker.wakes();
      if (poll(countdown).isReady()) return; // how far a poll goes is another check's matter
      int wakes = waker.wakes() - before;
      Expect.that(wakes > 0, 1, wakes, "silent", n);
      Expect.equal(1, wakes, "many-wakes", n, wakes);
    }
  }

  @Check("ready-is-silent")
  void readyIsSilent() {
    Countdown countdown = from(1);
    poll(countdown);
    int wakes = waker.wakes();
    ticks.clear();
    poll(countdown);
    reportsNothing();
    Expect.equal(wakes, waker.wakes(), "woke", waker.wakes() - wakes);
  }

  @Check("zero")
  void zero() {
    String value = Expect.ready(poll(from(0)), "pending");
    reportsNothing();
    Expect.equal(END, value, "wrong-value", value);
  }

  @Check("runs-on-executor")
  void runsOnExecutor() {
    List<String> turns = new ArrayList<>();
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<String> a = executor.spawn("a", new Countdown(3, n -> turns.add("a" + n)));
      TestTask<String> b = executor.spawn("b", new Countdown(5, n -> turns.add("b" + n)));
      executor.runUntilStalled();
      Expect.that(a.isReady() && b.isReady(), "Ready, Ready", turns, "gave-up", turns);
      Expect.equal(List.of("a3", "b5", "a2", "b4", "a1", "b3", "b2", "b1"), turns, "no-turns");
    }
  }

  @Check("no-stash")
  void noStash() {
    Countdown countdown = from(3);
    for (int n = 3; n >= 0; n--) if (poll(countdown).isReady()) break;
    Expect.equal(0, waker.clones(), "cloned", waker.clones());
  }

  @Check("poll-after-ready-throws")
  void pollAfterReadyThrows() {
    Countdown countdown = from(1);
    boolean ready = poll(countdown).isReady() || poll(countdown).isReady();
    Expect.that(ready, "Ready", "Pending", "never-ready", 2);
    ticks.clear();
    Expect.throwing(IllegalStateException.class, () -> poll(countdown), "no-throw");
    reportsNothing();
  }

  private void reportsNothing() {
    if (!ticks.isEmpty()) Expect.equal(List.of(), ticks, "ticked", ticks.getFirst());
  }

  private Poll<String> poll(Countdown countdown) {
    return Expect.answered(waker.poll(countdown));
  }

  private Countdown from(int n) {
    return new Countdown(n, ticks::add);
  }
}
