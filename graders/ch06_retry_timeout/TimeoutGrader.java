package grade.ch06_retry_timeout;

import ch06_retry_timeout.Elapsed;
import ch06_retry_timeout.Timeout;
import java.time.Duration;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Result;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestFuture;
import learn.kit.test.TestTask;

final class TimeoutGrader {
  private static final Duration FIVE = Duration.ofSeconds(5);
  private static final Duration TWO = Duration.ofSeconds(2);

  private final TestExecutor executor = TestExecutor.create();
  private final TestFuture<String> inner = TestFuture.manual("inner");

  private static <T> Future<Result<T, Elapsed>> timeout(
      TestExecutor executor, Duration d, Future<T> f) {
    Future<Result<T, Elapsed>> made = Timeout.of(executor.time(), d, f);
    Expect.that(made != null, "Future", "null", "");
    return made;
  }

  private <T> TestTask<Result<T, Elapsed>> spawn(Future<Result<T, Elapsed>> future) {
    TestTask<Result<T, Elapsed>> task = executor.spawn("timeout", future);
    executor.runUntilStalled();
    return task;
  }

  @Check("timeout-loses")
  void timeoutLoses() {
    Future<Result<String, Elapsed>> timeout = timeout(executor, FIVE, inner);
    // Counted from the call: two of the five seconds pass before anyone polls.
    executor.advance(TWO);
    TestTask<Result<String, Elapsed>> task = spawn(timeout);
    executor.advance(FIVE.minus(TWO).minusNanos(1));
    Expect.that(!task.isReady(), "Pending", "Ready", "early");
    executor.advance(Duration.ofNanos(1));
    Expect.that(task.isReady(), "Ready", "Pending", "late");
    Expect.equal(Result.err(new Elapsed(FIVE)), task.value(), "wrong-end", task.value());
    Expect.equal(1, inner.drops(), "inner-kept", inner.drops());
    executor.close();
  }

  @Check("timeout-wins")
  void timeoutWins() {
    TestTask<Result<String, Elapsed>> task = spawn(timeout(executor, FIVE, inner));
    Expect.that(!task.isReady(), "Pending", "Ready", "early");
    executor.advance(TWO);
    inner.complete("tea");
    executor.runUntilStalled();
    Expect.that(task.isReady(), "Ready", "Pending", "still-pending");
    Expect.equal(Result.ok("tea"), task.value(), "wrong-end", task.value());
    Expect.equal(0, executor.timers(), "timer-left", executor.timers());
    executor.close();
  }

  @Check("inner-first")
  void innerFirst() {
    TestTask<Result<String, Elapsed>> atOnce =
        spawn(timeout(executor, Duration.ZERO, TestFuture.ready("inner", "tea")));
    Expect.that(atOnce.isReady(), "Ready", "Pending", "still-pending");
    Expect.equal(Result.ok("tea"), atOnce.value(), "too-late", atOnce.value());
    bothInOnePoll();
    executor.close();
  }

  /** The value comes at the deadline: one poll finds both ready. */
  private void bothInOnePoll() {
    Future<Result<String, Elapsed>> timeout = timeout(executor, FIVE, inner);
    executor.advance(FIVE);
    inner.complete("tea");
    TestTask<Result<String, Elapsed>> task = spawn(timeout);
    Expect.that(task.isReady(), "Ready", "Pending", "still-pending");
    Expect.equal(Result.ok("tea"), task.value(), "too-late", task.value());
  }

  static void dropReachesBoth() {
    TimeoutGrader polled = new TimeoutGrader();
    Future<Result<String, Elapsed>> timeout = timeout(polled.executor, FIVE, polled.inner);
    TestTask<Result<String, Elapsed>> task = polled.spawn(timeout);
    task.drop();
    Expect.equal(1, polled.inner.drops(), "inner-kept", polled.inner.drops());
    Expect.equal(0, polled.executor.timers(), "timer-left", polled.executor.timers());
    polled.executor.close();
  }
}
