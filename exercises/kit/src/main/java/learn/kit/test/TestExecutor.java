package learn.kit.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import learn.kit.Fault;
import learn.kit.Future;

/**
 * An executor that moves only when it is told to: one queue, one thread, first in first out. Every
 * poll happens because somebody asked for it, so what a check sees does not depend on timing.
 */
public final class TestExecutor implements AutoCloseable {
  static final int CLONES_OF_ONE_TASK = 16;
  private static final int POLLS_WITHOUT_INPUT = 100_000;

  // Wakers may ring on any thread; everything else happens on the caller's.
  private final Queue<TestTask<?>> scheduled = new ArrayDeque<>();
  private final List<TestTask<?>> tasks = new ArrayList<>();

  private TestExecutor() {}

  /** An executor without tasks. */
  public static TestExecutor create() {
    return new TestExecutor();
  }

  /** Schedules the future; it is not polled yet. */
  public <T> TestTask<T> spawn(String name, Future<T> future) {
    TestTask<T> task = new TestTask<>(this, name, future);
    tasks.add(task);
    schedule(task);
    return task;
  }

  /** Polls the oldest scheduled task; false when nothing is scheduled. */
  public boolean step() {
    TestTask<?> next;
    synchronized (scheduled) {
      next = scheduled.poll();
    }
    if (next == null) return false;
    next.pollOnce();
    return true;
  }

  /** Steps until nothing is scheduled; returns the number of polls. */
  public int runUntilStalled() {
    int polls = 0;
    while (step()) {
      if (++polls > POLLS_WITHOUT_INPUT)
        throw Fault.of("livelock", "polled " + polls + " times and still not at rest", polls);
    }
    return polls;
  }

  /**
   * Runs until this future is Ready; a future that can never be polled again is {@code stalled}.
   */
  public <T> T blockOn(Future<T> future) {
    TestTask<T> task = spawn("blockOn", future);
    for (int polls = 0; !task.ended(); polls++) {
      if (polls > POLLS_WITHOUT_INPUT)
        throw Fault.of("livelock", "polled " + polls + " times and still not at rest", polls);
      if (!step()) throw stalled();
    }
    return task.isReady() ? task.value() : TestExecutor.<T, RuntimeException>rethrow(task.panic());
  }

  private Fault stalled() {
    List<String> waiting = tasks.stream().filter(t -> !t.ended()).map(TestTask::describe).toList();
    return Fault.of(
        "stalled",
        "nothing is scheduled, and these have not ended: " + waiting,
        String.join("; ", waiting));
  }

  @SuppressWarnings("unchecked") // a panic leaves as it came
  private static <T, X extends Throwable> T rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /** A spurious wake: rings the task's waker for no reason. */
  public void wake(TestTask<?> task) {
    task.ring();
  }

  /** Drops what has not ended and reports wakers that dropped tasks left behind. */
  @Override
  public void close() {
    tasks.forEach(TestTask::drop);
    tasks.forEach(TestTask::reportLeaks);
  }

  void schedule(TestTask<?> task) {
    synchronized (scheduled) {
      if (!task.ended() && !scheduled.contains(task)) scheduled.add(task);
    }
  }

  boolean isScheduled(TestTask<?> task) {
    synchronized (scheduled) {
      return scheduled.contains(task);
    }
  }

  void forget(TestTask<?> task) {
    synchronized (scheduled) {
      scheduled.remove(task);
    }
  }
}
