package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import java.util.concurrent.ThreadFactory;
import learn.grade.Background;
import learn.grade.Background.Settled;
import learn.grade.Check;
import learn.grade.Expect;
import learn.grade.Leaks;
import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.test.TestFuture;

/** A pool is closed in the middle of everything. */
final class CloseGrader {
  private final Gate gate = new Gate();
  private final TestFuture<String> done = TestFuture.ready("done", "done");
  private final Child waiting = Child.waiting("waiting");
  private final Child first = heldInItsPoll("first");
  private final Child second = heldInItsPoll("second");
  private final Child restless = new Child("restless", (number, cx) -> again(cx));
  private final Child queued = Child.waiting("queued");

  @Check("close-drops")
  void closeDrops() {
    Leaks leaks = Leaks.watch();
    // The JDK's own factory: whom it makes a thread for is the one who calls it.
    ThreadFactory jdks = Thread.ofPlatform().daemon().name("worker-", 1).factory();
    PoolRuntime pool = new PoolRuntime(2, jdks);
    Asking.outcome(PoolGrader.spawned(pool, done), "done-waits");
    PoolGrader.spawned(pool, waiting);
    waiting.awaitPolls(1, "not-polled");
    PoolGrader.spawned(pool, first);
    PoolGrader.spawned(pool, second);
    // Both workers are busy now; what comes after that stays in the queue.
    gate.awaitArrived(2, "not-polled");
    PoolGrader.spawned(pool, restless);
    PoolGrader.spawned(pool, queued);
    closeWhileTheyArePolled(pool);
    eachIsDroppedOnce();
    lateRings();
    leaks.none("left-running");
  }

  private void closeWhileTheyArePolled(PoolRuntime pool) {
    Background<Void> closing = Background.run(() -> closed(pool));
    try {
      Settled settled = closing.settle();
      Expect.that(settled != Settled.ENDED, "waits for its workers", "returned", "not-joined");
    } finally {
      gate.open();
    }
    closing.join("close-waits");
  }

  private static Void closed(PoolRuntime pool) {
    pool.close();
    return null;
  }

  private void eachIsDroppedOnce() {
    Expect.equal(1, waiting.drops(), "pending-dropped", waiting.drops());
    Expect.equal(1, first.drops(), "polled-dropped", first.drops());
    Expect.equal(1, second.drops(), "polled-dropped", second.drops());
    Expect.equal(1, restless.drops(), "queued-dropped", restless.drops());
    Expect.equal(1, queued.drops(), "queued-dropped", queued.drops());
    Expect.equal(0, done.drops(), "done-dropped");
  }

  // The waker outlives the task, and the pool. No code of the learner's may throw at who rings.
  private void lateRings() {
    int before = waiting.polls();
    Background.run(() -> ring(waiting)).join("ring-waits");
    Expect.equal(before, waiting.polls(), "polled-late");
  }

  private static Void ring(Child child) {
    child.ring();
    return null;
  }

  private Child heldInItsPoll(String name) {
    return new Child(
        name,
        (number, cx) -> {
          gate.pass();
          return Poll.pending();
        });
  }

  private static Poll<String> again(Context cx) {
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
