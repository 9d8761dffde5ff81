package learn.kit.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import learn.kit.Async;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Time;

/**
 * An executor that moves only when it is told to: one queue, one thread, first in first out. Every
 * poll happens because somebody asked for it, so what a check sees does not depend on timing.
 *
 * <pre>{@code
 * try (TestExecutor executor = TestExecutor.create()) {
 *   TestTask<String> three = executor.spawn("three", new Countdown(3, ticks::add));
 *   TestTask<String> five = executor.spawn("five", new Countdown(5, ticks::add));
 *   executor.step();                       // polls three, once
 *   executor.runUntilStalled();            // polls whoever has been woken, in turn
 * }                                        // drops what is left, and looks for leaks
 * }</pre>
 *
 * <p>Its clock, {@link #time}, stands still, too: it starts at 0 and moves in {@link #advance} and
 * {@link #blockOn} alone. A sleep of three days takes no time.
 *
 * <p>Faults: {@code livelock} (it goes on and on), {@code stalled} (it never will again), {@code
 * waker-leak}, {@code leaked-drop}.
 */
public final class TestExecutor implements AutoCloseable {
  private static final int MOST_POLLS = 100_000;
  private static final long NOBODY = 0; // no thread has this id

  // Tasks that were woken and not polled since. A set, as two wakes before a poll are one; in
  // order, as the first woken is the first polled. Guarded by itself: wakers ring on any thread.
  // All the rest of this class runs on the caller's.
  private final SequencedSet<TestTask<?>> scheduled = new LinkedHashSet<>();

  private final List<TestTask<?>> tasks = new ArrayList<>();

  private final VirtualTime time = new VirtualTime();

  // Scripted children that the tasks have polled. When all tasks are gone, so are their children,
  // or somebody forgot to pass a drop on.
  private final SequencedSet<TestFuture<?>> children = new LinkedHashSet<>();

  // Who polls on this thread right now, for a child to enrol with.
  private static final ThreadLocal<Optional<TestExecutor>> POLLING =
      ThreadLocal.withInitial(Optional::empty);

  // Polls since anything came from outside: a spawn, or a wake that was not made by a poll.
  // Without such input, tasks that wake themselves for ever get nowhere.
  private final AtomicInteger pollsSinceInput = new AtomicInteger();

  // Id of the thread that polls right now: a wake by it comes from inside.
  private volatile long poller = NOBODY;

  private TestExecutor() {}

  /** An executor without tasks. */
  public static TestExecutor create() {
    return new TestExecutor();
  }

  /** Schedules the future; it is not polled yet. From here on, the executor owns it. */
  public <T> TestTask<T> spawn(String name, Future<T> future) {
    TestTask<T> task = new TestTask<>(this, name, future);
    tasks.add(task);
    schedule(task);
    return task;
  }

  /**
   * Polls the task that has been scheduled longest; false when none is. An exception out of that
   * poll stays with the task, see {@link TestTask#panic}; an Error comes out here.
   */
  public boolean step() {
    Optional<TestTask<?>> next = takeOldest();
    next.ifPresent(this::poll);
    return next.isPresent();
  }

  private Optional<TestTask<?>> takeOldest() {
    synchronized (scheduled) {
      return scheduled.isEmpty() ? Optional.empty() : Optional.of(scheduled.removeFirst());
    }
  }

  private void poll(TestTask<?> task) {
    int polls = pollsSinceInput.incrementAndGet();
    if (polls > MOST_POLLS)
      throw Fault.of("livelock", "polled " + polls + " times, and nothing has moved", polls);
    long outer = poller;
    Optional<TestExecutor> outside = POLLING.get();
    poller = Async.caller().threadId();
    POLLING.set(Optional.of(this));
    try {
      task.pollOnce();
    } catch (Error | RuntimeException over) {
      // The run is over, and what it interrupted has had no chance to pass a drop on.
      children.clear();
      throw over;
    } finally {
      POLLING.set(outside);
      poller = outer;
    }
  }

  /** A scripted child is being polled; by a task of ours, if we are polling. */
  static void enrol(TestFuture<?> child) {
    POLLING.get().ifPresent(executor -> executor.children.add(child));
  }

  /** Steps until nothing is scheduled; returns the number of polls. */
  public int runUntilStalled() {
    int polls = 0;
    while (step()) polls++;
    return polls;
  }

  /** The clock. Its timers fire on the thread that moves it. */
  public Time time() {
    return time;
  }

  /** Timers that are registered, and have neither fired nor been cancelled. */
  public int timers() {
    return time.waiting();
  }

  /** Timers that were ever registered. */
  public int timersEver() {
    return time.ever();
  }

  /**
   * Makes it that much later. On the way each timer that is due fires at its own moment, in order,
   * and whoever it wakes runs before the next one. Without a timer on the way nobody is polled.
   */
  public void advance(Duration d) {
    long target = time.nanos() + d.toNanos();
    while (fireNext(target)) runUntilStalled();
    time.moveTo(target);
    pollsSinceInput.set(0);
  }

  /** Time that moves is input, too: who polls on every tick of a clock is not caught in a loop. */
  private boolean fireNext(long limit) {
    pollsSinceInput.set(0);
    return time.fireNext(limit);
  }

  /**
   * Runs until this future ends, and returns its value or throws its panic. When nothing is
   * scheduled, it jumps to the next timer. When there is none either, nobody will ever poll it
   * again: the fault {@code stalled}, which lists every task that waits.
   */
  public <T> T blockOn(Future<T> future) {
    TestTask<T> task = spawn("blockOn", future);
    while (!task.ended()) {
      if (!step() && !fireNext(Long.MAX_VALUE)) throw stalled();
    }
    return task.value();
  }

  private Fault stalled() {
    List<TestTask<?>> waiting = tasks.stream().filter(task -> !task.ended()).toList();
    return Fault.of(
        "stalled", "nothing is scheduled, and these wait: " + waiting, waiting.toArray());
  }

  /** A spurious wake: schedules the task although nobody rang. Futures must not mind. */
  public void wake(TestTask<?> task) {
    schedule(task);
  }

  /**
   * Drops what has not ended. Then it rejects what should not be: a dropped task whose waker
   * somebody still holds ({@code waker-leak}), a panic that nobody has asked about, and a {@link
   * TestFuture} that was polled by a task and abandoned without a drop ({@code leaked-drop}).
   */
  @Override
  public void close() {
    Stream<Runnable> drops = tasks.stream().map(task -> task::drop);
    // Only when all are dropped: one task may hold another's waker.
    Stream<Runnable> leaks = tasks.stream().map(task -> task::rejectLeak);
    Stream<Runnable> panics = tasks.stream().map(task -> task::rejectUnseenPanic);
    Stream<Runnable> abandoned = children.stream().map(child -> child::expectEnded);
    Thrown.afterAll(Stream.of(drops, abandoned, leaks, panics).flatMap(steps -> steps).toList());
  }

  void schedule(TestTask<?> task) {
    if (Async.caller().threadId() != poller) pollsSinceInput.set(0);
    synchronized (scheduled) {
      if (!task.ended()) scheduled.add(task);
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
