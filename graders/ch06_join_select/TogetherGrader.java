package grade.ch06_join_select;

import static grade.ch06_join_select.Asking.made;
import static grade.ch06_join_select.Asking.poll;

import ch06_join_select.Join;
import ch06_join_select.JoinAll;
import ch06_join_select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Time;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestTask;

/** What all three have in common. */
final class TogetherGrader {
  private static final int POLLS = 3;
  private static final Duration THREE = Duration.ofSeconds(3);
  private static final Duration FIVE = Duration.ofSeconds(5);

  @Check("no-extra-wakes")
  void noExtraWakes() {
    Child<String> ends = Child.manual("a");
    Future<?> join = new Join<>(ends, Child.manual("b"));
    quiet("Join", join);
    // Half done, and asked without a reason.
    new ProbeWaker().poll(join);
    ends.complete("tea");
    quiet("Join", join);
    quiet("Select.biased", made(Select.biased(Child.manual("a"), Child.manual("b"))));
    quiet("Select.fair", made(Select.fair(new Random(1), Child.manual("a"), Child.manual("b"))));
    quiet("JoinAll", made(JoinAll.of(List.of(Child.<String>manual("a"), Child.manual("b")))));
  }

  private static void quiet(String name, Future<?> future) {
    ProbeWaker task = new ProbeWaker();
    for (int n = 0; n < POLLS; n++) {
      Expect.pending(poll(task, future), "ready-early", name);
      Expect.equal(0, task.wakes(), "woke", name, task.wakes());
    }
  }

  @Check("virtual-time")
  void virtualTime() {
    joinTakesAsLongAsTheLongest();
    selectTakesAsLongAsTheShortest();
  }

  private static void joinTakesAsLongAsTheLongest() {
    TestExecutor executor = TestExecutor.create();
    Time time = executor.time();
    TestTask<Join.Both<Unit, Unit>> task =
        executor.spawn("join", new Join<>(time.sleep(THREE), time.sleep(FIVE)));
    executor.runUntilStalled();
    executor.advance(FIVE.minusNanos(1));
    Expect.that(!task.isReady(), "Pending", "Ready", "join-early");
    executor.advance(Duration.ofNanos(1));
    Expect.that(task.isReady(), "Ready", "Pending", "join-late");
    executor.close();
  }

  private static void selectTakesAsLongAsTheShortest() {
    TestExecutor executor = TestExecutor.create();
    Time time = executor.time();
    TestTask<Either<Unit, Unit>> task =
        executor.spawn("select", made(Select.biased(time.sleep(FIVE), time.sleep(THREE))));
    executor.runUntilStalled();
    executor.advance(THREE);
    Expect.that(task.isReady(), "Ready", "Pending", "select-late");
    Expect.equal(0, executor.timers(), "timer-left", executor.timers());
    executor.close();
  }
}
