package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import learn.grade.Expect;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** A task that gives its waker away and then writes down, without any care, what it has seen. */
final class Handover implements Future<Unit> {
  private final Box<Waker> handle = new Box<>();
  // Plain, as fields of futures are. In order only if the polls are.
  private int polls;

  void run() throws InterruptedException {
    PoolRuntime pool = new PoolRuntime(2, Workers::daemon);
    pool.spawn(this);
    handle.take().wake();
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    boolean first = polls == 0;
    if (first) handle.put(cx.waker().clone());
    polls++;
    return first ? Poll.pending() : Poll.ready(Unit.UNIT);
  }

  void polledTwice() {
    Expect.equal(2, polls, "polls", polls);
  }
}
