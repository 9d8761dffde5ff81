package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import grade.ch07_multi_thread.Handover.Box;
import java.util.concurrent.atomic.AtomicInteger;
import learn.grade.Expect;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** Two tasks for two workers; one of them waits to be woken. */
final class TwoTasks {
  private final Box<Waker> handle = new Box<>();
  private final Box<Unit> end = new Box<>();
  private final AtomicInteger polls = new AtomicInteger();
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean otherRan;
  private String value = "";

  void run() throws InterruptedException {
    PoolRuntime pool = new PoolRuntime(2, Workers::daemon);
    pool.spawn(this::waits);
    pool.spawn(this::isReady);
    handle.take().wake();
    end.take();
  }

  private Poll<Unit> waits(Context cx) {
    if (inside.incrementAndGet() > 1)
      throw Fault.of("poll-overlap", "polled while another thread polls it", "task");
    boolean first = polls.incrementAndGet() == 1;
    if (first) handle.put(cx.waker().clone());
    inside.decrementAndGet();
    if (first) return Poll.pending();
    end.put(Unit.UNIT);
    return Poll.ready(Unit.UNIT);
  }

  private Poll<Unit> isReady(Context cx) {
    otherRan = true;
    return Poll.ready(Unit.UNIT);
  }

  void bothRan() {
    Expect.that(otherRan, "polled", "not polled", "other-lost");
    Expect.equal(2, polls.get(), "polls", polls.get());
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
