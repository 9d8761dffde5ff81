package grade.ch03_block_on;

import ch03_block_on.BlockOn;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Background;
import learn.grade.Background.Settled;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.TestFuture;

final class BlockOnGrader {
  @Check("returns-value")
  void returnsValue() {
    TestFuture<Integer> child = TestFuture.ready("child", 42);
    AtomicReference<Thread> polledOn = new AtomicReference<>();
    Future<Integer> noting =
        cx -> {
          polledOn.set(Thread.currentThread());
          return child.poll(cx);
        };
    Background<Integer> run = Background.run(() -> BlockOn.run(noting));
    returned(42, run, "never-returned");
    Expect.equal(1, child.polls(), "polls", child.polls());
    boolean here = polledOn.get() == run.thread();
    Expect.that(here, "the calling thread", "another thread", "polled-elsewhere");
  }

  @Check("wake-during-poll")
  void wakeDuringPoll() {
    TestFuture<Integer> child = TestFuture.after("child", 3, 42);
    returned(42, Background.run(() -> BlockOn.run(child)), "slept-through");
    Expect.equal(4, child.polls(), "polls", child.polls());
  }

  @Check("no-spin")
  void noSpin() {
    Unhurried child = new Unhurried();
    Background<Integer> run = Background.run(() -> BlockOn.run(child));
    Settled settled = run.settle();
    Expect.that(child.polls() <= 1, 1, child.polls(), "polled-again");
    if (settled == Settled.ENDED) run.join(); // by an exception, which says more than we could
    Expect.that(settled != Settled.ENDED, "WAITING", "TERMINATED", "gave-up");
    Expect.that(settled != Settled.SPINNING, "WAITING", "RUNNABLE", "burns");
    Expect.that(settled != Settled.TIMED, "WAITING", "TIMED_WAITING", "timed");
    Expect.that(child.polls() == 1, 1, 0, "not-polled");
    child.complete(42);
    returned(42, run, "slept-on");
    Expect.equal(2, child.polls(), "many-polls", child.polls());
  }

  /** A child that answers a poll nobody asked for at once: a million more would follow it. */
  private static final class Unhurried implements Future<Integer> {
    private final TestFuture<Integer> child = TestFuture.manual("child");
    private final AtomicInteger polls = new AtomicInteger();
    private volatile boolean told;

    int polls() {
      return polls.get();
    }

    void complete(int value) {
      told = true;
      child.complete(value);
    }

    @Override
    public Poll<Integer> poll(Context cx) {
      boolean asked = polls.incrementAndGet() == 1 || told;
      return asked ? child.poll(cx) : Poll.ready(0);
    }
  }

  @Check("panic-passes")
  void panicPasses() {
    Panicking child = new Panicking();
    Background<Integer> run = Background.run(() -> BlockOn.run(child));
    Panic thrown = Expect.throwing(Panic.class, () -> run.join("swallowed"), "swallowed");
    Expect.that(thrown == child.panic, "the child's exception", "another one", "replaced");
    Expect.equal(2, child.polls.get(), "polled-on", child.polls.get());
    Expect.that(child.drops.get() <= 1, "≤ 1", child.drops.get(), "drops", child.drops.get());
  }

  private static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Panic() {
      super("the child's panic");
    }
  }

  /** Pending once, waking itself; then throws, as often as it is polled. */
  private static final class Panicking implements Future<Integer> {
    private final Panic panic = new Panic();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger drops = new AtomicInteger();

    @Override
    public Poll<Integer> poll(Context cx) {
      if (polls.incrementAndGet() > 1) throw panic;
      cx.waker().wakeByRef();
      return Poll.pending();
    }

    @Override
    public void drop() {
      drops.incrementAndGet();
    }
  }

  /** It has returned this value; {@code asleep} is the sentence for one that never does. */
  static void returned(int expected, Background<Integer> run, String asleep) {
    Integer value = run.join(asleep);
    Expect.equal(expected, value, "wrong-value", expected, String.valueOf(value));
  }
}
