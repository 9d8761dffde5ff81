package learn.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Faults;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;
import learn.kit.Unit;
import learn.kit.Waker;
import org.junit.jupiter.api.Test;

class TestExecutorTest {
  private final List<Waker> kept = new ArrayList<>();

  @Test
  void spawn_polls_nothing_and_step_polls_one() {
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Integer> task = executor.spawn("t", TestFuture.ready("f", 42));
      assertEquals(0, task.polls());
      assertTrue(task.scheduled());
      assertThrows(NoSuchElementException.class, task::value);
      assertTrue(executor.step());
      assertTrue(task.isReady());
      assertEquals(42, task.value());
      assertFalse(task.scheduled());
      assertFalse(executor.step());
    }
  }

  @Test
  void tasks_that_wake_themselves_take_turns() {
    List<String> polled = new ArrayList<>();
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("a", noting("a", polled, TestFuture.after("a", 1, 1)));
      executor.spawn("b", noting("b", polled, TestFuture.after("b", 2, 1)));
      assertEquals(5, executor.runUntilStalled());
    }
    assertEquals(List.of("a", "b", "a", "b", "b"), polled);
  }

  private static <T> Future<T> noting(String name, List<String> polled, Future<T> future) {
    return cx -> {
      polled.add(name);
      return future.poll(cx);
    };
  }

  @Test
  void a_pending_task_is_polled_again_only_when_woken() {
    TestFuture<String> future = TestFuture.manual("f");
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<String> task = executor.spawn("t", future);
      assertEquals(1, executor.runUntilStalled());
      assertEquals(0, executor.runUntilStalled());
      future.complete("tea");
      assertEquals(1, task.wakes());
      assertEquals(1, executor.runUntilStalled());
      assertEquals("tea", task.value());
    }
  }

  @Test
  void a_spurious_wake_schedules_but_rings_nothing() {
    TestFuture<String> future = TestFuture.manual("f");
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<String> task = executor.spawn("t", future);
      executor.step();
      executor.wake(task);
      executor.wake(task);
      assertEquals(1, executor.runUntilStalled());
      assertEquals(0, task.wakes());
      assertEquals(2, task.polls());
    }
  }

  @Test
  void wakes_from_other_threads_arrive() {
    TestFuture<String> future = TestFuture.manual("f");
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<String> task = executor.spawn("t", future);
      executor.step();
      Race.against(() -> future.complete("tea"));
      assertTrue(task.scheduled());
      executor.step();
      assertEquals("tea", task.value());
    }
  }

  @Test
  void block_on_returns_the_value_and_runs_the_others_on_the_way() {
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Integer> other = executor.spawn("other", TestFuture.after("o", 1, 1));
      assertEquals("tea", executor.blockOn(TestFuture.after("f", 3, "tea")));
      assertTrue(other.isReady());
    }
  }

  @Test
  void block_on_a_future_nobody_will_wake_is_stalled() {
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("other", TestFuture.manual("o"));
      Faults.expect(
          "stalled",
          List.of("other: polls=1 wakes=0 clones=1", "blockOn: polls=1 wakes=0 clones=0"),
          () -> executor.blockOn(cx -> Poll.pending()));
    }
  }

  @Test
  void polls_without_end_are_a_livelock() {
    Future<Unit> restless =
        cx -> {
          cx.waker().wakeByRef();
          return Poll.pending();
        };
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("restless", restless);
      Faults.expect("livelock", List.of("100001"), executor::runUntilStalled);
    }
    try (TestExecutor executor = TestExecutor.create()) {
      Faults.expect("livelock", List.of("100001"), () -> executor.blockOn(restless));
    }
  }

  @Test
  void polls_that_somebody_outside_asked_for_are_not() {
    Future<Unit> quiet = cx -> Poll.pending();
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Unit> task = executor.spawn("quiet", quiet);
      for (int wake = 0; wake < 100_100; wake++) {
        executor.wake(task);
        executor.step();
      }
      assertEquals(100_100, task.polls());
    }
  }

  @Test
  void a_panic_stays_with_its_task_and_drops_the_future() {
    RuntimeException boom = new IllegalStateException("boom");
    AtomicInteger drops = new AtomicInteger();
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Unit> task = executor.spawn("t", panicking(boom, drops));
      TestTask<Integer> other = executor.spawn("other", TestFuture.ready("o", 1));
      executor.runUntilStalled();
      assertSame(boom, task.panic());
      assertTrue(other.isReady());
      assertSame(boom, assertThrows(IllegalStateException.class, task::value));
    }
    assertEquals(1, drops.get());
  }

  private static Future<Unit> panicking(RuntimeException with, AtomicInteger drops) {
    return new Future<>() {
      @Override
      public Poll<Unit> poll(Context cx) {
        throw with;
      }

      @Override
      public void drop() {
        drops.incrementAndGet();
      }
    };
  }

  @Test
  void block_on_throws_the_panic() {
    RuntimeException boom = new IllegalStateException("boom");
    try (TestExecutor executor = TestExecutor.create()) {
      Future<Unit> future = panicking(boom, new AtomicInteger());
      assertSame(boom, assertThrows(RuntimeException.class, () -> executor.blockOn(future)));
    }
  }

  @Test
  void a_panic_nobody_asked_about_leaves_through_close() {
    RuntimeException boom = new IllegalStateException("boom");
    TestExecutor executor = TestExecutor.create();
    executor.spawn("t", panicking(boom, new AtomicInteger()));
    executor.runUntilStalled();
    assertSame(boom, assertThrows(IllegalStateException.class, executor::close));
  }

  @Test
  void errors_and_unwritten_methods_come_out_of_step() {
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("t", cx -> Todo.todo("poll"));
      assertThrows(Todo.class, executor::step);
      executor.spawn(
          "t",
          cx -> {
            cx.waker().wake();
            return Poll.pending();
          });
      assertThrows(Fault.class, executor::step);
    }
  }

  @Test
  void a_future_that_answers_null_has_panicked() {
    TestExecutor executor = TestExecutor.create();
    executor.spawn("t", cx -> null);
    executor.step();
    assertThrows(NullPointerException.class, executor::close);
  }

  @Test
  void close_drops_what_is_left_once() {
    TestFuture<Unit> waits = TestFuture.manual("waits");
    TestFuture<Integer> ready = TestFuture.ready("ready", 1);
    TestExecutor executor = TestExecutor.create();
    executor.spawn("waits", waits);
    executor.spawn("ready", ready);
    executor.runUntilStalled();
    executor.spawn("never polled", TestFuture.ready("late", 1)).drop();
    executor.close();
    executor.close();
    assertEquals(1, waits.drops());
    assertEquals(0, ready.drops());
  }

  @Test
  void close_drops_the_others_although_one_drop_throws() {
    TestFuture<Unit> second = TestFuture.manual("second");
    TestExecutor executor = TestExecutor.create();
    executor.spawn(
        "first",
        new Future<Unit>() {
          @Override
          public Poll<Unit> poll(Context cx) {
            return Poll.pending();
          }

          @Override
          public void drop() {
            throw new IllegalStateException("cannot");
          }
        });
    executor.spawn("second", second);
    assertThrows(IllegalStateException.class, executor::close);
    assertEquals(1, second.drops());
  }

  @Test
  void a_dropped_task_whose_waker_is_still_held_is_a_leak_at_the_line_that_cloned() {
    TestExecutor executor = TestExecutor.create();
    executor.spawn("t", this::keepsOne);
    executor.step();
    Fault leak = Faults.expect("waker-leak", List.of("t", "1"), executor::close);
    assertTrue(
        List.of(leak.getStackTrace()).stream()
            .anyMatch(frame -> frame.getMethodName().equals("keepsOne")));
  }

  private Poll<Unit> keepsOne(Context cx) {
    kept.add(cx.waker().clone());
    return Poll.pending();
  }

  @Test
  void a_waker_given_back_by_another_task_is_no_leak() {
    try (TestExecutor executor = TestExecutor.create()) {
      executor.spawn("t", this::keepsOne);
      executor.spawn(
          "holder",
          new Future<Unit>() {
            @Override
            public Poll<Unit> poll(Context cx) {
              return Poll.pending();
            }

            @Override
            public void drop() {
              kept.forEach(Waker::drop);
            }
          });
      assertEquals(2, executor.runUntilStalled());
    }
  }

  @Test
  void what_a_finished_task_leaves_behind_is_no_fault() {
    try (TestExecutor executor = TestExecutor.create()) {
      TestTask<Integer> task =
          executor.spawn(
              "t",
              cx -> {
                kept.add(cx.waker().clone());
                return Poll.ready(1);
              });
      executor.runUntilStalled();
      kept.getFirst().wake();
      assertFalse(task.scheduled());
    }
  }

  @Test
  void the_seventeenth_clone_of_one_task_is_a_leak() {
    TestExecutor executor = TestExecutor.create();
    TestTask<Unit> task = executor.spawn("t", this::keepsOne);
    for (int poll = 0; poll < 16; poll++) {
      executor.wake(task);
      executor.step();
    }
    executor.wake(task);
    Fault leak = Faults.expect("waker-leak", List.of("t", "17"), executor::step);
    assertTrue(
        List.of(leak.getStackTrace()).stream()
            .anyMatch(frame -> frame.getMethodName().equals("keepsOne")));
  }
}
