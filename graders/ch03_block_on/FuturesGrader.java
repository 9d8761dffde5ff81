package grade.ch03_block_on;

import ch03_block_on.Futures;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestFuture;
import learn.kit.test.TestTask;

final class FuturesGrader {
  private final ProbeWaker waker = new ProbeWaker();

  @Check("yield-now")
  void yieldNow() {
    Future<Unit> once = notNull(Futures.yieldNow());
    Expect.pending(waker.poll(once), "no-yield");
    Expect.that(waker.wakes() > 0, 1, 0, "silent");
    Expect.equal(1, waker.wakes(), "many-wakes", waker.wakes());
    Expect.ready(waker.poll(once), "yields-again");
    twoTasksAlternate();
  }

  private static void twoTasksAlternate() {
    List<String> turns = new ArrayList<>();
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Unit> a = executor.spawn("a", new Turns("a", 3, turns));
      TestTask<Unit> b = executor.spawn("b", new Turns("b", 3, turns));
      executor.runUntilStalled();
      Expect.equal(List.of("a3", "b3", "a2", "b2", "a1", "b1"), turns, "no-turns");
      Expect.that(a.isReady() && b.isReady(), "Ready, Ready", "Pending", "gave-up");
    }
  }

  @Check("fuse")
  void fuse() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> fused = notNull(Futures.fuse(child));
    Expect.pending(waker.poll(fused), "ready-early");
    child.complete(7);
    Expect.that(waker.wakes() > 0, 1, 0, "waker-lost");
    int value = Expect.ready(waker.poll(fused), "still-pending");
    Expect.equal(7, value, "wrong-value", value);
    for (int n = 0; n < 3; n++) Expect.pending(waker.poll(fused), "not-over");
    Expect.equal(2, child.polls(), "polls", child.polls());
    dropReachesTheChild();
  }

  private static void dropReachesTheChild() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> dropped = Futures.fuse(child);
    new ProbeWaker().poll(dropped);
    dropped.drop();
    Expect.equal(1, child.drops(), "drop-lost");
  }

  private static <T> Future<T> notNull(Future<T> future) {
    Expect.that(future != null, "Future", "null", "");
    return future;
  }
}
