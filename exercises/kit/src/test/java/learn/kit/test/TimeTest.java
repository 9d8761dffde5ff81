package learn.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import learn.kit.Faults;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import org.junit.jupiter.api.Test;

class TimeTest {
  private final TestExecutor executor = TestExecutor.create();
  private final Time time = executor.time();
  private final Trace trace = new Trace();

  private TimerHandle at(long nanos, String event) {
    return time.at(nanos, () -> trace.add(event + "@" + time.nanos()));
  }

  private static Duration nanos(long n) {
    return Duration.ofNanos(n);
  }

  @Test
  void timers_fire_in_order_each_at_its_moment() {
    at(20, "c");
    at(10, "a");
    at(10, "b");
    at(31, "late");
    executor.advance(nanos(30));
    trace.expect("a@10", "b@10", "c@20");
    assertEquals(30, time.nanos());
    assertEquals(1, executor.timers());
    assertEquals(4, executor.timersEver());
  }

  @Test
  void what_is_due_already_fires_in_the_next_advance() {
    executor.advance(nanos(50));
    at(10, "past");
    trace.expect();
    executor.advance(Duration.ZERO);
    trace.expect("past@50");
  }

  @Test
  void a_timer_may_register_another() {
    time.at(10, () -> at(20, "next"));
    executor.advance(nanos(20));
    trace.expect("next@20");
  }

  @Test
  void cancel_says_whether_it_came_in_time() {
    TimerHandle cancelled = at(10, "cancelled");
    TimerHandle fires = at(10, "fires");
    assertTrue(cancelled.cancel());
    assertFalse(cancelled.cancel());
    executor.advance(nanos(10));
    assertFalse(fires.cancel());
    trace.expect("fires@10");
    assertEquals(0, executor.timers());
  }

  @Test
  void those_a_timer_wakes_run_before_the_next_timer() {
    TestFuture<Integer> child = TestFuture.manual("child");
    executor.<Unit>spawn("t", cx -> child.poll(cx).map(v -> noting("polled@" + time.nanos())));
    executor.runUntilStalled();
    time.at(10, () -> child.complete(1));
    at(20, "later");
    executor.advance(nanos(20));
    trace.expect("polled@10", "later@20");
  }

  private Unit noting(String event) {
    trace.add(event);
    return Unit.UNIT;
  }

  @Test
  void block_on_jumps_from_timer_to_timer_and_stalls_after_the_last() {
    executor.blockOn(time.sleep(Duration.ofHours(1)));
    assertEquals(Duration.ofHours(1).toNanos(), time.nanos());
    assertEquals(0, executor.timers());
    Faults.expect(
        "stalled",
        List.of("blockOn: polls=1 wakes=0 clones=0"),
        () -> executor.blockOn(cx -> Poll.pending()));
  }

  @Test
  void a_sleep_counts_from_its_call_and_is_never_early() {
    Future<Unit> sleep = time.sleep(nanos(10));
    executor.advance(nanos(4));
    TestTask<Unit> task = executor.spawn("sleep", sleep);
    executor.runUntilStalled();
    executor.advance(nanos(5));
    executor.wake(task);
    executor.step();
    assertFalse(task.isReady());
    executor.advance(nanos(1));
    assertTrue(task.isReady());
    assertEquals(1, executor.timersEver());
    executor.close();
  }

  @Test
  void a_sleep_that_is_dropped_leaves_nothing_behind() {
    ProbeWaker a = new ProbeWaker();
    ProbeWaker b = new ProbeWaker();
    Future<Unit> sleep = time.sleep(nanos(10));
    a.poll(sleep);
    b.poll(sleep);
    assertEquals(0, a.live());
    sleep.drop();
    assertEquals(0, b.live());
    assertEquals(0, executor.timers());
    assertThrows(IllegalStateException.class, () -> a.poll(sleep));
    assertEquals(Poll.ready(Unit.UNIT), a.poll(time.sleep(Duration.ZERO)));
    assertEquals(Poll.ready(Unit.UNIT), a.poll(time.sleep(Duration.ofNanos(-1))));
  }

  @Test
  void polling_on_every_tick_is_no_livelock() {
    Future<Unit> ticker = new Ticker();
    TestTask<Unit> task = executor.spawn("ticker", ticker);
    executor.runUntilStalled();
    executor.advance(nanos(100_100));
    assertEquals(100_101, task.polls());
    task.drop();
  }

  private final class Ticker implements Future<Unit> {
    @Override
    public Poll<Unit> poll(learn.kit.Context cx) {
      time.at(time.nanos() + 1, cx.waker().clone()::wake);
      return Poll.pending();
    }
  }
}
