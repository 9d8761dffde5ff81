package learn.kit.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A race that always happens: the other side runs <em>here</em>, on a thread of its own, and the
 * caller goes on only when the other side has finished, or is certainly held up by something the
 * caller holds.
 */
public final class Race {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  // CPU the other side may burn at one place before it counts as spinning there. CPU, not time: a
  // machine that is busy elsewhere must not look like a spin.
  private static final long SPIN_CPU_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private final AtomicReference<Throwable> thrown;

  private Race(Thread thread, AtomicReference<Throwable> thrown) {
    this.thread = thread;
    this.thrown = thrown;
  }

  /**
   * Runs the action on another thread and returns that thread once it has terminated, waits for
   * something at the same place in two looks, or spins there. What the action threw is rethrown
   * here.
   */
  public static Thread against(Runnable action) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = Thread.ofPlatform().daemon().name("racer").unstarted(() -> run(action, thrown));
    thread.start();
    new Race(thread, thrown).settle();
    return thread;
  }

  private static void run(Runnable action, AtomicReference<Throwable> thrown) {
    try {
      action.run();
    } catch (Throwable t) {
      thrown.set(t);
    }
  }

  private void settle() {
    long start = System.nanoTime();
    Look before = Look.at(thread);
    long cpuAtPlace = before.cpuNanos();
    while (thread.isAlive()) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      Look now = Look.at(thread);
      boolean same = now.place().equals(before.place());
      if (!same) cpuAtPlace = now.cpuNanos();
      if (same && now.waits() && before.waits()) return;
      if (now.spins() && now.cpuNanos() - cpuAtPlace > SPIN_CPU_NANOS) return;
      if (System.nanoTime() - start > GIVE_UP_NANOS)
        throw new Undecided("the racer neither ended nor waits");
      before = now;
    }
    if (thrown.get() != null) Race.<RuntimeException>rethrow(thrown.get());
  }

  @SuppressWarnings("unchecked") // whatever it is, it leaves as it came
  private static <X extends Throwable> void rethrow(Throwable t) throws X {
    throw (X) t;
  }

  /** One look at a thread. */
  private record Look(Thread.State state, StackTraceElement[] stack, long cpuNanos) {
    static Look at(Thread thread) {
      return new Look(
          thread.getState(), thread.getStackTrace(), THREADS.getThreadCpuTime(thread.threadId()));
    }

    /** The innermost method outside the JDK: a spin comes back to it from wherever it looks. */
    String place() {
      return Arrays.stream(stack)
          .filter(frame -> Optional.ofNullable(frame.getModuleName()).isEmpty())
          .findFirst()
          .map(frame -> frame.getClassName() + "." + frame.getMethodName())
          .orElse("");
    }

    boolean waits() {
      return switch (state) {
        case BLOCKED, WAITING -> stack.length > 0;
        case NEW, RUNNABLE, TIMED_WAITING, TERMINATED -> false;
      };
    }

    boolean spins() {
      return state == Thread.State.RUNNABLE || state == Thread.State.TIMED_WAITING;
    }
  }
}
