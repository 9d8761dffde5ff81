package grade.ch03_block_on;

import static grade.ch03_block_on.BlockOnGrader.returned;

import ch03_block_on.BlockOn;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import learn.grade.Background;
import learn.grade.Check;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;
import learn.kit.test.Race;
import learn.kit.test.TestFuture;

final class RaceGrader {
  @Check("wake-from-elsewhere")
  void wakeFromElsewhere() {
    warmUp();
    AtomicInteger polls = new AtomicInteger();
    Future<Integer> child =
        cx -> {
          if (polls.incrementAndGet() >= 3) return Poll.ready(42);
          Waker waker = cx.waker().clone();
          Race.against(waker::wake);
          useUpPermit();
          return Poll.pending();
        };
    returned(42, Background.run(() -> BlockOn.run(child)), "slept-through");
  }

  @Check("nested-contexts")
  void nestedContexts() {
    warmUp();
    insideAPoll();
    betweenPollAndWake();
  }

  /** The second run comes and goes while the first is inside a poll that has been woken. */
  private static void insideAPoll() {
    AtomicInteger polls = new AtomicInteger();
    Future<Integer> child =
        cx -> {
          if (polls.incrementAndGet() >= 2) return Poll.ready(42);
          cx.waker().wakeByRef();
          Race.against(RaceGrader::second);
          useUpPermit();
          return Poll.pending();
        };
    returned(42, Background.run(() -> BlockOn.run(child)), "wake-taken");
  }

  /** The second run comes and goes while the first is asleep. */
  private static void betweenPollAndWake() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Background<Integer> first = Background.run(() -> BlockOn.run(child));
    first.settle();
    Background.run(RaceGrader::second).join("held-up");
    child.complete(42);
    returned(42, first, "wrong-thread");
  }

  private static int second() {
    return BlockOn.run(TestFuture.after("other", 1, 7));
  }

  /**
   * What any contended lock inside a poll may do: it parks, and takes the permit of an unpark that
   * was meant for somebody else. Left to the race itself, it would happen sometimes.
   */
  private static void useUpPermit() {
    LockSupport.parkNanos(1);
  }

  /** Everything a race calls has been loaded before: a racer must not wait for a class. */
  private static void warmUp() {
    Background.run(() -> BlockOn.run(TestFuture.after("child", 1, 0))).join();
    Race.against(() -> {});
  }
}
