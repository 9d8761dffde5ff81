package grade.ch07_run_queue;

import ch07_run_queue.RunQueue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import learn.grade.Background;
import learn.grade.Background.Settled;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.TestFuture;

/** The loop that sleeps. */
final class BlockOnGrader {
  private final RunQueue queue = new RunQueue();
  private volatile Optional<Thread> polledOn = Optional.empty();

  @Check("block-on")
  void blockOn() {
    TestFuture<String> main = TestFuture.manual("main");
    queue.spawn(once(() -> main.complete("from a task")));
    Background<String> run = run(main);
    String value = run.join("others-wait");
    Expect.equal("from a task", value, "value", value);
    Expect.that(
        polledOn.filter(run.thread()::equals).isPresent(),
        "the calling thread",
        "another thread",
        "elsewhere");
    besideARestlessTask();
  }

  // It wakes itself at each poll: the queue is never empty while it lives.
  private void besideARestlessTask() {
    AtomicBoolean over = new AtomicBoolean();
    queue.spawn(
        cx -> {
          if (over.get()) return Poll.ready(Unit.UNIT);
          cx.waker().wakeByRef();
          return Poll.pending();
        });
    try {
      String value = run(TestFuture.after("main", 2, "enough")).join("never-idle");
      Expect.equal("enough", value, "value", value);
      Expect.equal(1, queue.alive(), "gave-up-others", queue.alive());
    } finally {
      over.set(true);
    }
  }

  @Check("cross-thread-wake")
  void crossThreadWake() {
    TestFuture<String> main = TestFuture.manual("main");
    Background<String> first = run(main);
    first.awaitWaiting();
    main.complete("woken");
    String woken = first.join("wake-missed");
    Expect.equal("woken", woken, "value", woken);
    spawnFromAnotherThread();
  }

  private void spawnFromAnotherThread() {
    TestFuture<String> main = TestFuture.manual("main");
    Background<String> run = run(main);
    run.awaitWaiting();
    queue.spawn(once(() -> main.complete("by a new task")));
    String value = run.join("spawn-missed");
    Expect.equal("by a new task", value, "value", value);
    Expect.that(
        polledOn.filter(run.thread()::equals).isPresent(),
        "the thread in blockOn",
        "the spawning thread",
        "elsewhere");
  }

  @Check("idle-sleeps")
  void idleSleeps() {
    Sleeper main = new Sleeper();
    Sleeper task = new Sleeper();
    queue.spawn(task);
    Background<String> run = run(main);
    try {
      sleeps(run, main, task);
      // A permit is no wake: the thread may get up, and has nothing to do.
      LockSupport.unpark(run.thread());
      sleeps(run, main, task);
    } finally {
      main.give(); // whatever it does, it need not go on
    }
    run.join("not-woken");
    Expect.equal(1, task.polls(), "polled-unwoken");
  }

  private static void sleeps(Background<String> run, Sleeper main, Sleeper task) {
    Settled settled = run.settle();
    Expect.that(settled != Settled.ENDED, "WAITING", "returned", "returned");
    int polls = Math.max(main.polls(), task.polls());
    Expect.that(polls < 2, "1 poll each", polls, "polled-unwoken");
    Expect.that(main.polls() + task.polls() == 2, "1 poll each", polls, "not-polled");
    Expect.that(settled != Settled.SPINNING, "WAITING", "RUNNABLE", "spins");
    Expect.that(settled == Settled.WAITING, "WAITING", "TIMED_WAITING", "timed");
  }

  /** A task that notes where it is polled, does this, and is done. */
  private Future<Unit> once(Runnable action) {
    AtomicInteger polls = new AtomicInteger();
    return cx -> {
      polledOn = Optional.of(Thread.currentThread());
      if (polls.incrementAndGet() == 1) action.run();
      return Poll.ready(Unit.UNIT);
    };
  }

  private <T> Background<T> run(Future<T> future) {
    return Background.run(() -> queue.blockOn(future));
  }
}
