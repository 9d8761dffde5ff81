package learn.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Faults;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private final TestFuture<Unit> child = TestFuture.manual("child");

  // Holds no waker, so that its own leak is the only one.
  private final TestFuture<Unit> restless = TestFuture.after("restless", 9, Unit.UNIT);

  private Poll<Unit> asks(Context cx) {
    return restless.poll(cx);
  }

  @Test
  void a_child_that_nobody_drops_is_a_leak_at_the_line_that_polled() {
    TestExecutor executor = TestExecutor.create();
    executor.spawn("t", this::asks);
    executor.step();
    Fault leak = Faults.expect("leaked-drop", List.of("restless"), executor::close);
    assertTrue(
        List.of(leak.getStackTrace()).stream()
            .anyMatch(frame -> frame.getMethodName().equals("asks")));
  }

  @Test
  void one_that_was_dropped_or_has_ended_is_none() {
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("dropped", child);
      executor.spawn("ended", TestFuture.after("ended", 1, 1));
      executor.runUntilStalled();
    }
    child.expectEnded();
    assertEquals(1, child.drops());
    Faults.expect("leaked-drop", List.of("idle"), TestFuture.manual("idle")::expectEnded);
  }

  @Test
  void what_is_polled_by_hand_is_nobodys() {
    TestExecutor executor = TestExecutor.create();
    new ProbeWaker().poll(child);
    executor.close();
  }

  @Test
  void a_tracked_value_tells_when_it_ends() {
    Trace trace = new Trace();
    Tracked<String> value = Tracked.of("lock", "v", trace);
    assertEquals("v", value.get());
    Faults.expect("leaked-drop", List.of("lock"), value::expectDropped);
    value.drop();
    assertTrue(value.dropped());
    value.expectDropped();
    trace.expect("drop lock");
    assertThrows(AssertionError.class, () -> trace.expect("drop other"));
    Faults.expect("use-after-move", List.of("get"), value::get);
    Faults.expect("double-drop", List.of("lock"), value::drop);
  }

  @Test
  void boxes_are_counted_and_pass_everything_on() {
    long before = Boxed.count();
    Future<Unit> boxed = Boxed.of(child);
    assertEquals(1, Boxed.count() - before);
    new ProbeWaker().poll(boxed);
    boxed.drop();
    assertEquals(1, child.polls());
    assertEquals(1, child.drops());
  }
}
