package learn.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learn.kit.Faults;
import learn.kit.Poll;
import org.junit.jupiter.api.Test;

class TestFutureTest {
  private final ProbeWaker bell = new ProbeWaker();

  @Test
  void ready_is_ready_at_once_and_leaves_the_waker_alone() {
    TestFuture<Integer> future = TestFuture.ready("f", 42);
    assertFalse(future.finished());
    assertEquals(Poll.ready(42), bell.poll(future));
    assertTrue(future.finished());
    assertEquals(0, bell.clones());
    assertEquals(0, bell.wakes());
  }

  @Test
  void after_wakes_itself_at_each_pending() {
    TestFuture<String> future = TestFuture.after("f", 2, "tea");
    assertEquals(Poll.pending(), bell.poll(future));
    assertEquals(Poll.pending(), bell.poll(future));
    assertEquals(2, bell.wakes());
    assertEquals(Poll.ready("tea"), bell.poll(future));
    assertEquals(2, bell.wakes());
    assertEquals(0, bell.clones());
    assertEquals(3, future.polls());
  }

  @Test
  void manual_waits_for_its_completion_and_wakes_the_latest_waker_alone() {
    TestFuture<String> future = TestFuture.manual("f");
    ProbeWaker later = new ProbeWaker();
    bell.poll(future);
    assertEquals(Poll.pending(), later.poll(future));
    future.complete("tea");
    assertEquals(0, bell.wakes());
    assertEquals(0, bell.live());
    assertEquals(1, later.wakes());
    assertEquals(0, later.live());
    assertEquals(Poll.ready("tea"), later.poll(future));
  }

  @Test
  void completed_before_its_first_poll_it_needs_no_waker() {
    TestFuture<String> future = TestFuture.manual("f");
    future.complete("tea");
    assertEquals(Poll.ready("tea"), bell.poll(future));
    assertEquals(0, bell.clones());
    assertThrows(IllegalStateException.class, () -> future.complete("coffee"));
  }

  @Test
  void completed_while_the_waker_is_being_cloned_it_is_ready() {
    TestFuture<String> future = TestFuture.manual("f");
    bell.onClone(() -> Race.against(() -> future.complete("tea")));
    assertEquals(Poll.ready("tea"), bell.poll(future));
    assertEquals(0, bell.live());
  }

  @Test
  void a_panic_is_thrown_once_and_ends_it() {
    TestFuture<String> future = TestFuture.manual("f");
    RuntimeException boom = new RuntimeException("boom");
    bell.poll(future);
    future.panic(boom);
    assertEquals(1, bell.wakes());
    assertSame(boom, assertThrows(RuntimeException.class, () -> bell.poll(future)));
    assertTrue(future.finished());
    future.drop();
    assertEquals(0, future.drops());
    Faults.expect("poll-after-ready", List.of("f"), () -> bell.poll(future));
  }

  @Test
  void polled_after_ready_is_a_fault() {
    TestFuture<Integer> future = TestFuture.ready("f", 1);
    bell.poll(future);
    Faults.expect("poll-after-ready", List.of("f"), () -> bell.poll(future));
  }

  @Test
  void polled_after_drop_is_a_fault() {
    TestFuture<Integer> future = TestFuture.ready("f", 1);
    future.drop();
    Faults.expect("poll-after-ready", List.of("f"), () -> bell.poll(future));
    assertEquals(1, future.drops());
  }

  @Test
  void dropped_it_gives_its_waker_up_and_completion_wakes_nobody() {
    TestFuture<Integer> future = TestFuture.manual("f");
    bell.poll(future);
    assertEquals(1, bell.live());
    future.drop();
    assertEquals(0, bell.live());
    future.complete(1);
    assertEquals(0, bell.wakes());
  }

  @Test
  void dropped_twice_is_a_fault_but_not_after_ready() {
    TestFuture<Integer> future = TestFuture.manual("f");
    future.drop();
    Faults.expect("double-drop", List.of("f"), future::drop);
    TestFuture<Integer> ready = TestFuture.ready("g", 1);
    bell.poll(ready);
    ready.drop();
    ready.drop();
    assertEquals(0, ready.drops());
  }

  @Test
  void polled_from_inside_its_own_poll_is_a_fault() {
    TestFuture<Integer> future = TestFuture.after("f", 1, 1);
    bell.onWake(() -> new ProbeWaker().poll(future));
    Faults.expect("poll-reentered", List.of("f"), () -> bell.poll(future));
  }

  @Test
  void dropped_from_inside_its_own_poll_is_a_fault() {
    TestFuture<Integer> future = TestFuture.after("f", 1, 1);
    bell.onWake(future::drop);
    Faults.expect("poll-reentered", List.of("f"), () -> bell.poll(future));
  }

  @Test
  void polled_or_dropped_by_another_thread_during_a_poll_is_a_fault() {
    TestFuture<Integer> future = TestFuture.after("f", 2, 1);
    bell.onWake(() -> Race.against(() -> new ProbeWaker().poll(future)));
    Faults.expect("poll-overlap", List.of("f"), () -> bell.poll(future));
    bell.onWake(() -> Race.against(future::drop));
    Faults.expect("poll-overlap", List.of("f"), () -> bell.poll(future));
  }

  @Test
  void a_fault_does_not_leave_the_door_shut() {
    TestFuture<Integer> future = TestFuture.after("f", 1, 1);
    bell.onWake(() -> new ProbeWaker().poll(future));
    assertEquals(1, Faults.during(() -> bell.poll(future)).size());
    bell.onWake(() -> {});
    assertEquals(Poll.ready(1), bell.poll(future));
  }
}
