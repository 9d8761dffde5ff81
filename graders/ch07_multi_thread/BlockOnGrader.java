package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import learn.grade.Background;
import learn.grade.Background.Settled;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;

/** The thread that is no worker. */
final class BlockOnGrader {
  private final PoolRuntime pool = new PoolRuntime(2, new Workers());
  private final List<Thread> on = new CopyOnWriteArrayList<>();

  @Check("block-on")
  void blockOn() {
    Child main =
        new Child(
            "main",
            (number, cx) -> {
              on.add(Thread.currentThread());
              return number < 2 ? Poll.pending() : Poll.ready("done");
            });
    Background<String> run = Background.run(() -> pool.blockOn(main));
    main.awaitPolls(1, "not-polled");
    Settled settled = run.settle();
    Expect.that(settled != Settled.ENDED, "WAITING", "returned", "returned");
    Expect.equal(1, main.polls(), "polled-unwoken");
    Expect.that(settled == Settled.WAITING, "WAITING", settled, "not-asleep");
    // A worker rings it, in the poll of a task.
    PoolGrader.spawned(pool, cx -> ringing(main));
    Expect.equal("done", run.join("not-woken"), "value");
    boolean here = on.stream().allMatch(run.thread()::equals);
    Expect.that(here, "the calling thread", "another thread", "elsewhere");
    throwsWhatItThrew();
  }

  private static Poll<String> ringing(Child main) {
    main.ring();
    return Poll.ready("rung");
  }

  private void throwsWhatItThrew() {
    Gate open = new Gate();
    open.open();
    Panicking main = new Panicking(open);
    Background<String> run = Background.run(() -> pool.blockOn(main));
    Background.awaitEnd(run.thread(), "panic-waits");
    Throwable seen = Expect.throwing(Panicking.Panic.class, run::join, "panic");
    Expect.that(seen == main.panic, main.panic, "another one", "panic");
    Expect.that(main.drops() < 2, 1, main.drops(), "dropped-twice", main.drops());
  }
}
