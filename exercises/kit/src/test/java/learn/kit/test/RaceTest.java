package learn.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // a race that never settles must not hang the build
class RaceTest {
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void an_action_that_finishes_has_finished_on_a_thread_of_its_own() {
    AtomicReference<Thread> ranOn = new AtomicReference<>();
    Thread racer = Race.against(() -> ranOn.set(Thread.currentThread()));
    assertSame(racer, ranOn.get());
    assertNotSame(Thread.currentThread(), racer);
    assertEquals(Thread.State.TERMINATED, racer.getState());
    assertTrue(racer.isDaemon());
  }

  @Test
  void an_action_that_takes_a_while_is_waited_for() {
    AtomicInteger sum = new AtomicInteger();
    Race.against(
        () -> {
          for (int i = 0; i < 5_000_000; i++) sum.incrementAndGet();
        });
    assertEquals(5_000_000, sum.get());
  }

  @Test
  void an_action_blocked_on_the_callers_monitor_is_left_there() {
    Object monitor = new Object();
    Thread racer;
    synchronized (monitor) {
      racer =
          Race.against(
              () -> {
                synchronized (monitor) {
                  done.set(true);
                }
              });
      assertEquals(Thread.State.BLOCKED, racer.getState());
      assertFalse(done.get());
    }
    Race.join(racer);
    assertTrue(done.get());
  }

  @Test
  void an_action_waiting_for_the_callers_lock_is_left_there() {
    ReentrantLock lock = new ReentrantLock();
    Thread racer;
    lock.lock();
    try {
      racer =
          Race.against(
              () -> {
                lock.lock();
                done.set(true);
                lock.unlock();
              });
      assertEquals(Thread.State.WAITING, racer.getState());
    } finally {
      lock.unlock();
    }
    Race.join(racer);
    assertTrue(done.get());
  }

  @Test
  void an_action_waiting_for_something_without_an_owner_is_left_there() {
    CountDownLatch latch = new CountDownLatch(1);
    Thread racer = Race.against(() -> awaitQuietly(latch));
    assertEquals(Thread.State.WAITING, racer.getState());
    latch.countDown();
    Race.join(racer);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_action_spinning_on_a_flag_is_left_there() {
    Thread racer =
        Race.against(
            () -> {
              while (!done.get()) Thread.onSpinWait();
            });
    assertTrue(racer.isAlive());
    done.set(true);
    Race.join(racer);
  }

  @Test
  void an_action_spinning_through_several_methods_is_left_there() {
    Thread racer =
        Race.against(
            () -> {
              while (!this.looks()) new Elsewhere().looksAway();
            });
    assertTrue(racer.isAlive());
    done.set(true);
    Race.join(racer);
  }

  private boolean looks() {
    for (int i = 0; i < 1_000; i++) if (done.get()) return true;
    return false;
  }

  private static final class Elsewhere {
    private int looked;

    void looksAway() {
      for (int i = 0; i < 1_000; i++) looked += i;
    }
  }

  @Test
  void an_action_that_naps_until_a_flag_is_up_is_left_there() {
    Thread racer =
        Race.against(
            () -> {
              while (!done.get()) LockSupport.parkNanos(1_000);
            });
    assertTrue(racer.isAlive());
    done.set(true);
    Race.join(racer);
  }

  /** The monitor's owner is a third thread on its way: that wait ends by itself. */
  @Test
  void an_action_waiting_for_a_third_thread_that_moves_is_waited_for() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch locked = new CountDownLatch(1);
    AtomicInteger steps = new AtomicInteger();
    Thread third =
        Thread.ofPlatform()
            .start(
                () -> {
                  lock.lock();
                  locked.countDown();
                  for (int i = 0; i < 20_000_000; i++) steps.incrementAndGet();
                  lock.unlock();
                });
    locked.await();
    Thread racer =
        Race.against(
            () -> {
              lock.lock();
              done.set(true);
              lock.unlock();
            });
    assertEquals(Thread.State.TERMINATED, racer.getState());
    assertTrue(done.get());
    third.join();
  }

  /** A third thread holds the lock, but waits for us: nothing will move until we do. */
  @Test
  void an_action_held_up_through_a_third_thread_is_left_there() throws Exception {
    Object ours = new Object();
    ReentrantLock theirs = new ReentrantLock();
    CountDownLatch locked = new CountDownLatch(1);
    Thread racer;
    synchronized (ours) {
      Thread.ofPlatform()
          .start(
              () -> {
                theirs.lock();
                locked.countDown();
                synchronized (ours) {
                  theirs.unlock();
                }
              });
      locked.await();
      racer =
          Race.against(
              () -> {
                theirs.lock();
                theirs.unlock();
              });
      assertTrue(racer.isAlive());
    }
    Race.join(racer);
    assertEquals(Thread.State.TERMINATED, racer.getState());
  }

  @Test
  void what_the_action_throws_is_thrown_here() {
    RuntimeException boom = new IllegalStateException("boom");
    assertSame(
        boom,
        assertThrows(
            IllegalStateException.class,
            () ->
                Race.against(
                    () -> {
                      throw boom;
                    })));
  }

  @Test
  void what_it_throws_after_it_was_held_up_is_thrown_by_join() {
    Object monitor = new Object();
    RuntimeException boom = new IllegalStateException("boom");
    Thread racer;
    synchronized (monitor) {
      racer =
          Race.against(
              () -> {
                synchronized (monitor) {
                  throw boom;
                }
              });
    }
    assertSame(boom, assertThrows(IllegalStateException.class, () -> Race.join(racer)));
  }

  @Test
  void join_on_a_racer_that_never_ends_is_a_hang_at_its_line() {
    CountDownLatch never = new CountDownLatch(1);
    Thread racer = Race.against(() -> awaitQuietly(never));
    var hang = Faults.expect("hang", List.of(), () -> Race.join(racer));
    assertTrue(
        List.of(hang.getStackTrace()).stream()
            .anyMatch(frame -> frame.getMethodName().equals("awaitQuietly")));
    never.countDown();
  }

  @Test
  void join_takes_racers_only() {
    assertThrows(IllegalArgumentException.class, () -> Race.join(Thread.currentThread()));
  }

  /** Learners' executors park: the race must not eat the permit that wakes them. */
  @Test
  void the_callers_park_permit_survives() {
    Thread caller = Thread.currentThread();
    CountDownLatch latch = new CountDownLatch(1);
    Thread racer =
        Race.against(
            () -> {
              LockSupport.unpark(caller);
              awaitQuietly(latch);
            });
    long before = System.nanoTime();
    LockSupport.parkNanos(20_000_000_000L); // returns at once: the permit is there
    assertTrue(System.nanoTime() - before < 10_000_000_000L);
    latch.countDown();
    Race.join(racer);
  }

  @Test
  void the_callers_interrupt_status_survives() {
    Thread caller = Thread.currentThread();
    caller.interrupt();
    Race.against(() -> done.set(true));
    assertTrue(Thread.interrupted());
    assertTrue(done.get());
    Race.against(caller::interrupt);
    assertTrue(Thread.interrupted());
  }

  @Test
  void undecided_says_which_probe_gave_up() {
    assertEquals(
        Map.of("code", "undecided", "facts", List.of("Race")), new Undecided("Race", "…").get());
  }
}
