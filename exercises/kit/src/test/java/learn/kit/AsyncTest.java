package learn.kit;

import static learn.kit.Async.async;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestExecutor;
import learn.kit.test.TestFuture;
import learn.kit.test.TestTask;
import learn.kit.test.Trace;
import org.junit.jupiter.api.Test;

class AsyncTest {
  private final ProbeWaker bell = new ProbeWaker();
  private final Trace trace = new Trace();

  @Test
  void nothing_runs_before_the_first_poll() {
    Future<Integer> future = async(co -> noting("ran", 1));
    trace.expect();
    assertEquals(Poll.ready(1), bell.poll(future));
    trace.expect("ran");
  }

  private <T> T noting(String event, T value) {
    trace.add(event);
    return value;
  }

  @Test
  void a_pending_await_hands_control_back_and_goes_on_where_it_was() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> future =
        async(
            co -> {
              trace.add("before");
              int value = co.await(child);
              return noting("after", value + 1);
            });
    assertEquals(Poll.pending(), bell.poll(future));
    trace.expect("before");
    assertEquals(Poll.pending(), bell.poll(future));
    child.complete(41);
    assertEquals(1, bell.wakes());
    trace.expect("before");
    assertEquals(Poll.ready(42), bell.poll(future));
    trace.expect("before", "after");
    assertThrows(IllegalStateException.class, () -> bell.poll(future));
    future.drop();
  }

  @Test
  void ready_futures_are_awaited_in_one_poll() {
    Future<Integer> future =
        async(
            co -> {
              int sum = 0;
              for (int n = 1; n <= 100; n++) sum += co.await(TestFuture.ready("n", n));
              return sum;
            });
    assertEquals(Poll.ready(5050), bell.poll(future));
  }

  @Test
  void the_panic_of_a_child_comes_out_of_its_await_and_may_be_handled() {
    RuntimeException boom = new IllegalStateException("boom");
    TestFuture<Integer> child = TestFuture.manual("child");
    child.panic(boom);
    assertSame(
        boom,
        assertThrows(
            RuntimeException.class, () -> bell.poll(async(co -> co.await(failing(boom))))));
    Future<String> handled =
        async(
            co -> {
              try {
                return "value " + co.await(child);
              } catch (IllegalStateException e) {
                return "handled";
              }
            });
    assertEquals(Poll.ready("handled"), bell.poll(handled));
  }

  private static Future<Integer> failing(RuntimeException with) {
    return cx -> {
      throw with;
    };
  }

  @Test
  void what_the_body_throws_comes_out_of_poll_once() {
    Future<Unit> error =
        async(
            co -> {
              throw new AssertionError("no");
            });
    assertThrows(AssertionError.class, () -> bell.poll(error));
    assertThrows(IllegalStateException.class, () -> bell.poll(error));
    error.drop();
    Future<Unit> checked =
        async(
            co -> {
              throw new IOException("gone");
            });
    var wrapped = assertThrows(UndeclaredThrowableException.class, () -> bell.poll(checked));
    assertTrue(wrapped.getCause() instanceof IOException);
  }

  @Test
  void drop_drops_the_child_and_then_runs_finally() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> future =
        async(
            co -> {
              try {
                return co.await(child);
              } finally {
                trace.add("finally, child dropped " + child.drops());
              }
            });
    bell.poll(future);
    future.drop();
    trace.expect("finally, child dropped 1");
    future.drop();
    assertEquals(1, child.drops());
    assertEquals(0, bell.live());
    assertThrows(IllegalStateException.class, () -> bell.poll(future));
  }

  @Test
  void drop_before_the_first_poll_runs_nothing() {
    Future<Integer> future = async(co -> noting("ran", 1));
    future.drop();
    trace.expect();
    assertThrows(IllegalStateException.class, () -> bell.poll(future));
  }

  @Test
  void there_is_no_async_drop() {
    Future<Integer> future =
        async(
            co -> {
              try {
                return co.await(TestFuture.<Integer>manual("child"));
              } finally {
                co.await(TestFuture.ready("late", 1));
              }
            });
    bell.poll(future);
    assertThrows(IllegalStateException.class, future::drop);
  }

  @Test
  void bodies_nest() {
    TestFuture<Integer> child = TestFuture.manual("child");
    Future<Integer> inner = async(co -> co.await(child) + 1);
    Future<Integer> outer = async(co -> co.await(inner) + 1);
    assertEquals(Poll.pending(), bell.poll(outer));
    child.complete(40);
    assertEquals(Poll.ready(42), bell.poll(outer));
  }

  @Test
  void polling_or_dropping_oneself_is_a_fault() {
    AtomicReference<Future<Unit>> self = new AtomicReference<>();
    self.set(
        async(
            co -> {
              bell.poll(self.get());
              return Unit.UNIT;
            }));
    Faults.expect("poll-reentered", List.of("async"), () -> bell.poll(self.get()));
    self.set(
        async(
            co -> {
              self.get().drop();
              return Unit.UNIT;
            }));
    Faults.expect("poll-reentered", List.of("async"), () -> bell.poll(self.get()));
  }

  @Test
  void await_is_for_the_body_alone() {
    AtomicReference<Async.Await> stolen = new AtomicReference<>();
    Future<Unit> future =
        async(
            co -> {
              stolen.set(co);
              return co.await(TestFuture.<Unit>manual("child"));
            });
    bell.poll(future);
    Async.Await co = stolen.get();
    assertThrows(IllegalStateException.class, () -> co.await(TestFuture.ready("r", 1)));
    future.drop();
  }

  @Test
  void a_body_runs_on_behalf_of_its_poller() {
    assertSame(Thread.currentThread(), Async.caller());
    Future<Thread> inner = async(co -> Async.caller());
    Future<Thread> nested = async(co -> co.await(inner));
    assertEquals(Poll.ready(Thread.currentThread()), bell.poll(nested));
    Future<Thread> own = async(co -> Thread.currentThread());
    assertNotEquals(Poll.ready(Thread.currentThread()), bell.poll(own));
  }

  @Test
  void a_body_that_waits_for_something_restless_is_a_livelock() {
    try (TestExecutor executor = TestExecutor.create()) {
      Future<Unit> restless =
          async(co -> co.await(TestFuture.after("restless", Integer.MAX_VALUE, Unit.UNIT)));
      TestTask<Unit> task = executor.spawn("t", restless);
      Faults.expect("livelock", List.of("100001"), executor::runUntilStalled);
      task.drop();
    }
  }

  @Test
  void sleeps_follow_the_clock() {
    try (TestExecutor executor = TestExecutor.create()) {
      Time time = executor.time();
      long woke =
          executor.blockOn(
              async(
                  co -> {
                    co.await(time.sleep(Duration.ofDays(2)));
                    co.await(time.sleep(Duration.ofDays(1)));
                    return time.nanos();
                  }));
      assertEquals(Duration.ofDays(3).toNanos(), woke);
    }
  }
}
