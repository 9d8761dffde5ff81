package grade.ch03_block_on;

import ch03_block_on.BlockOn;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Background;
import learn.grade.Background.Settled;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Waker;
import learn.kit.test.Race;

final class BlockOnGrader {
  @Check("returns-value")
  void returnsValue() {
    Child child = Child.ready();
    Background<String> run = run(child);
    String value = run.join("waits");
    Expect.equal(1, child.polls(), "polls", child.polls());
    Expect.equal(Child.VALUE, value, "wrong-value", String.valueOf(value));
    Expect.that(
        child.wasPolledOn(run.thread()), "the calling thread", "another thread", "elsewhere");
  }

  @Check("wake-during-poll")
  void wakeDuringPoll() {
    Child child = Child.pending(3, cx -> cx.waker().wakeByRef());
    run(child).join("erased");
  }

  @Check("wake-from-elsewhere")
  void wakeFromElsewhere() {
    Child child = Child.pending(1, BlockOnGrader::wakeOnAnotherThread);
    run(child).join("missed");
    Expect.that(child.polls() <= 3, "2", child.polls(), "polls", child.polls());
  }

  private static void wakeOnAnotherThread(Context cx) {
    Waker mine = cx.waker().clone();
    Aside.run(() -> Race.against(mine::wake));
  }

  @Check("no-spin")
  void noSpin() {
    Child child = Child.quiet();
    Background<String> run = run(child);
    try {
      sleepsAfterOnePoll(child, run);
    } finally {
      child.ring(); // whatever it does, it need not go on
    }
    run.join("not-woken");
  }

  private static void sleepsAfterOnePoll(Child child, Background<String> run) {
    Settled settled = run.settle();
    Expect.that(child.polls() < 2, "1 poll", "2 polls", "polled-unwoken");
    if (settled == Settled.ENDED) run.join();
    Expect.that(child.polls() == 1, "1 poll", "0 polls", "never-polled");
    Expect.that(settled != Settled.ENDED, "WAITING", "returned", "returned");
    Expect.that(settled != Settled.SPINNING, "WAITING", "RUNNABLE", "spins");
    Expect.that(settled == Settled.WAITING, "WAITING", "TIMED_WAITING", "timed");
  }

  @Check("nested-contexts")
  void nestedContexts() {
    Child inner = Child.quiet();
    AtomicReference<Optional<Background<String>>> second = new AtomicReference<>(Optional.empty());
    AtomicBoolean together = new AtomicBoolean();
    Child outer =
        Child.pending(
            1,
            cx -> {
              cx.waker().wakeByRef();
              second.set(Optional.of(run(inner)));
              together.set(Aside.run(() -> runsToItsEnd(inner, second.get().get())));
            });
    run(outer).join("ring-taken");
    Expect.that(second.get().isPresent(), "Pending first", "0 polls", "never-polled");
    Expect.that(together.get(), "2 runs at a time", "1", "one-at-a-time");
    inner.ring();
    second.get().get().join("second-waits");
    aSecondRunWhileTheFirstSleeps();
  }

  // Whom to rouse belongs to one run as well: the first one's sleeper must not be the second's.
  private static void aSecondRunWhileTheFirstSleeps() {
    Child outer = Child.quiet();
    Background<String> first = run(outer);
    first.settle();
    run(Child.pending(1, cx -> cx.waker().wakeByRef())).join("second-waits");
    outer.ring();
    first.join("wrong-thread");
  }

  // In the first run's poll nothing is judged: what is thrown there would go through its code.
  private static boolean runsToItsEnd(Child inner, Background<String> second) {
    boolean waits = second.settlesWaiting();
    if (inner.polls() == 0) return false;
    if (waits) {
      inner.ring();
      second.settle();
    }
    return true;
  }

  @Check("panic-passes")
  void panicPasses() {
    Panicking child = new Panicking();
    Background<String> run = run(child);
    Background.awaitEnd(run.thread(), "waits");
    Throwable seen = Expect.throwing(Panicking.Panic.class, run::join, "swallowed");
    Expect.that(seen == child.panic, child.panic.toString(), "another one", "swallowed");
    Expect.that(child.drops() < 2, 1, child.drops(), "dropped-twice", child.drops());
  }

  private static <T> Background<T> run(Future<T> future) {
    return Background.run(() -> BlockOn.run(future));
  }
}
