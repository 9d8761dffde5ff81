package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import learn.grade.Expect;
import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** Tasks for two workers, and a thread that waits for their end. */
final class TwoTasks {
  private final Box<Waker> handle = new Box<>();
  private final Box<Unit> firstEnd = new Box<>();
  private final Box<Unit> secondEnd = new Box<>();
  // Plain, and written before anything else in each poll: two polls at once are a race.
  private int polls;
  private String value = "";

  /** One task, one late wake: whichever worker has nothing to do must get up for it. */
  void lateWake() throws InterruptedException {
    PoolRuntime pool = new PoolRuntime(2, Workers::daemon);
    pool.spawn(this::waits);
    handle.take().wake();
    firstEnd.take();
  }

  private Poll<Unit> waits(Context cx) {
    polls++;
    if (polls == 1) {
      handle.put(cx.waker().clone());
      return Poll.pending();
    }
    firstEnd.put(Unit.UNIT);
    return Poll.ready(Unit.UNIT);
  }

  void polledTwice() {
    Expect.equal(2, polls, "polls", polls);
  }

  /** Two tasks at once, while the workers are on their way to sleep. */
  void twoAtOnce() throws InterruptedException {
    PoolRuntime pool = new PoolRuntime(2, Workers::daemon);
    pool.spawn(cx -> ends(firstEnd));
    pool.spawn(cx -> ends(secondEnd));
    firstEnd.take();
    secondEnd.take();
  }

  private static Poll<Unit> ends(Box<Unit> end) {
    end.put(Unit.UNIT);
    return Poll.ready(Unit.UNIT);
  }

  /** One worker ends the task while its handle is being asked. */
  void blockOnHandle() {
    PoolRuntime pool = new PoolRuntime(1, Workers::daemon);
    value = pool.blockOn(pool.spawn(cx -> Poll.ready("parcel")));
  }

  void delivered() {
    Expect.equal("parcel", value, "value", value);
  }
}
