package grade.ch03_block_on;

import ch03_block_on.Futures;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestFuture;

final class FuturesGrader {
  private final ProbeWaker waker = new ProbeWaker();

  @Check("yield-now")
  void yieldNow() {
    Future<Unit> once = yielding();
    Expect.pending(poll(once), "no-yield");
    Expect.that(waker.wakes() > 0, 1, 0, "silent");
    Expect.equal(1, waker.wakes(), "many-wakes", waker.wakes());
    Expect.ready(poll(once), "still-pending");
    List<String> turns = new ArrayList<>();
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("a", walker("a", turns));
      executor.spawn("b", walker("b", turns));
      executor.runUntilStalled();
    }
    Expect.equal(List.of("a1", "b1", "a2", "b2", "a3", "b3"), turns, "no-turns");
  }

  /** Three steps, with a yield after each of the first two. */
  private static Future<Unit> walker(String name, List<String> turns) {
    List<Future<Unit>> pauses = new ArrayList<>(List.of(yielding(), yielding()));
    List<String> steps = new ArrayList<>(List.of(name + 1, name + 2, name + 3));
    return cx -> {
      while (true) {
        if (steps.size() > pauses.size()) turns.add(steps.removeFirst());
        if (pauses.isEmpty()) return Poll.ready(Unit.UNIT);
        if (!pauses.getFirst().poll(cx).isReady()) return Poll.pending();
        pauses.removeFirst();
      }
    };
  }

  @Check("fuse")
  void fuse() {
    Future<Integer> fused = fuse(TestFuture.after("child", 1, 42));
    Expect.pending(poll(fused), "early");
    int value = Expect.ready(poll(fused), "not-ready");
    Expect.equal(42, value, "wrong-value", 42, value);
    int wakes = waker.wakes();
    for (int more = 1; more <= 3; more++) Expect.pending(poll(fused), "ready-again", more);
    Expect.equal(wakes, waker.wakes(), "woke");
    dropReachesTheChild();
  }

  private void dropReachesTheChild() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> fused = fuse(child);
    poll(fused);
    fused.drop();
    Expect.equal(1, child.drops(), "drop-lost");
  }

  private static Future<Unit> yielding() {
    Future<Unit> future = Futures.yieldNow();
    Expect.that(future != null, "Future", "null", "");
    return future;
  }

  private static <T> Future<T> fuse(Future<T> child) {
    Future<T> future = Futures.fuse(child);
    Expect.that(future != null, "Future", "null", "");
    return future;
  }

  private <T> Poll<T> poll(Future<T> future) {
    Poll<T> poll = waker.poll(future);
    Expect.that(poll != null, "Ready | Pending", "null", "");
    return poll;
  }
}
