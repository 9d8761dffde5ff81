package learn.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import learn.kit.test.ProbeWaker;
import org.junit.jupiter.api.Test;

class WakerTest {
  // Before any thread of ours: the sink is set by the first use of this class.
  static {
    Faults.during(() -> {});
  }

  private final ProbeWaker bell = new ProbeWaker();

  @Test
  void wake_consumes_an_owned_handle() {
    Waker owned = Waker.from(bell);
    owned.wake();
    assertEquals(1, bell.wakes());
    Faults.expect("waker-spent", List.of("wake"), owned::wake);
    Faults.expect("waker-spent", List.of("wakeByRef"), owned::wakeByRef);
    Faults.expect("waker-spent", List.of("clone"), owned::clone);
    Faults.expect("waker-spent", List.of("fromWaker"), () -> Context.fromWaker(owned));
    assertEquals(1, bell.wakes());
  }

  @Test
  void wake_by_ref_keeps_the_handle() {
    Waker owned = Waker.from(bell);
    owned.wakeByRef();
    owned.wakeByRef();
    assertEquals(2, bell.wakes());
  }

  @Test
  void clones_are_counted_until_they_are_woken_or_dropped() {
    Waker first = Waker.from(bell);
    Waker second = first.clone();
    Waker third = second.clone();
    assertEquals(2, bell.live());
    second.wake();
    assertEquals(1, bell.live());
    third.drop();
    third.drop();
    first.drop();
    assertEquals(0, bell.live());
    assertEquals(2, bell.drops());
    assertEquals(1, bell.wakes());
  }

  @Test
  void a_clone_whose_wake_throws_is_consumed_all_the_same() {
    Waker clone = Waker.from(bell).clone();
    bell.onWake(
        () -> {
          throw new IllegalStateException("bell is broken");
        });
    assertThrows(IllegalStateException.class, clone::wake);
    assertEquals(0, bell.live());
  }

  @Test
  void a_borrowed_waker_ends_with_its_context() {
    Waker lender = Waker.from(bell);
    Waker borrowed;
    Waker kept;
    try (Context cx = Context.fromWaker(lender)) {
      borrowed = cx.waker();
      borrowed.wakeByRef();
      kept = borrowed.clone();
    }
    Faults.expect("waker-spent", List.of("wakeByRef"), borrowed::wakeByRef);
    Faults.expect("waker-spent", List.of("clone"), borrowed::clone);
    Faults.expect("waker-spent", List.of("wake"), borrowed::wake);
    kept.wake();
    lender.wake();
    assertEquals(3, bell.wakes());
  }

  @Test
  void wake_on_a_borrow_is_a_fault_and_the_borrow_goes_on() {
    try (Context cx = Context.fromWaker(Waker.from(bell))) {
      Faults.expect("waker-wake-on-borrow", List.of(), () -> cx.waker().wake());
      cx.waker().drop(); // not ours to drop: nothing happens
      cx.waker().wakeByRef();
    }
    assertEquals(1, bell.wakes());
  }

  @Test
  void a_fault_points_at_the_line_that_misused_the_waker() {
    Waker spent = Waker.from(bell);
    spent.drop();
    Fault fault = Faults.expect("waker-spent", List.of("clone"), () -> misuse(spent));
    StackTraceElement blamed =
        List.of(fault.getStackTrace()).stream()
            .filter(frame -> !frame.getClassName().matches("learn\\.kit\\.(Fault|Waker)"))
            .findFirst()
            .orElseThrow();
    assertEquals("misuse", blamed.getMethodName());
  }

  private static void misuse(Waker spent) {
    spent.clone();
  }

  @Test
  void will_wake_compares_doorbells_even_when_spent() {
    Waker one = Waker.from(bell);
    Waker same = one.clone();
    same.drop();
    assertTrue(same.willWake(one));
    assertFalse(one.willWake(Waker.from(new ProbeWaker())));
  }

  @Test
  void noop_rings_nowhere() {
    Waker noop = Waker.noop();
    assertDoesNotThrow(noop::wakeByRef);
    assertDoesNotThrow(noop.clone()::wake);
  }

  /** Whatever two threads do to one handle at once, it is consumed exactly once. */
  @Test
  void of_two_threads_that_wake_one_handle_exactly_one_is_at_fault() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 2_000; round++) {
        ProbeWaker probe = new ProbeWaker();
        Waker shared = Waker.from(probe).clone();
        List<Fault> faults = atOnce(pool, shared::wake, shared::wake);
        assertEquals(List.of("waker-spent"), faults.stream().map(Fault::code).toList());
        assertEquals(1, probe.wakes());
        assertEquals(1, probe.drops());
      }
    }
  }

  @Test
  void of_a_wake_and_a_drop_at_once_one_gets_the_handle() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 2_000; round++) {
        ProbeWaker probe = new ProbeWaker();
        Waker shared = Waker.from(probe).clone();
        int faults = atOnce(pool, shared::wake, shared::drop).size();
        assertEquals(1, probe.wakes() + faults, "rung, or told that it was dropped");
        assertEquals(1, probe.drops());
      }
    }
  }

  @Test
  void a_loan_that_ends_while_it_is_cloned_gives_a_good_clone_or_a_fault() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 2_000; round++) {
        ProbeWaker probe = new ProbeWaker();
        Context cx = Context.fromWaker(Waker.from(probe));
        int faults = atOnce(pool, () -> cx.waker().clone().wake(), cx::close).size();
        assertEquals(1, probe.wakes() + faults);
        assertEquals(0, probe.live());
      }
    }
  }

  private static List<Fault> atOnce(ExecutorService pool, Runnable one, Runnable other) {
    CyclicBarrier start = new CyclicBarrier(2);
    return Faults.during(
        () -> {
          var first = pool.submit(() -> released(start, one));
          var second = pool.submit(() -> released(start, other));
          ended(first);
          ended(second);
        });
  }

  private static Void released(CyclicBarrier start, Runnable side) throws Exception {
    start.await();
    side.run();
    return null;
  }

  private static void ended(java.util.concurrent.Future<Void> side) throws InterruptedException {
    try {
      side.get();
    } catch (ExecutionException fault) {
      assertInstanceOf(Fault.class, fault.getCause());
    }
  }
}
