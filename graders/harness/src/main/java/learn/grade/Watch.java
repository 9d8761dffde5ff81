package learn.grade;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import learn.grade.Background.Settled;

/** Repeated looks at one thread until it is clear what it has come to. */
final class Watch {
  static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  // Enough for loading classes and for a short adaptive spin before a proper wait.
  private static final long SPIN_CPU_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  // A wait for a monitor is somebody's doing and passes; a wait with a limit may be the first part
  // of one without. Both have to last.
  private static final int LOOKS_AT_A_PASSING_STATE = 250;

  private final Thread thread;
  private StackTraceElement[] stack = {};
  private int sameWait;
  private int passing;

  Watch(Thread thread) {
    this.thread = thread;
  }

  /** One more look; empty while it may still change. */
  Optional<Settled> look() {
    Thread.State state = thread.getState();
    sameWait = state == Thread.State.WAITING && sameStack() ? sameWait + 1 : 0;
    return switch (state) {
      case TERMINATED -> Optional.of(Settled.ENDED);
      case WAITING -> settledIf(sameWait > 1, Settled.WAITING);
      case BLOCKED -> settledIf(++passing > LOOKS_AT_A_PASSING_STATE, Settled.WAITING);
      case TIMED_WAITING -> settledIf(++passing > LOOKS_AT_A_PASSING_STATE, Settled.TIMED);
      case NEW, RUNNABLE -> settledIf(cpuNanos(thread) > SPIN_CPU_NANOS, Settled.SPINNING);
    };
  }

  private boolean sameStack() {
    StackTraceElement[] before = stack;
    stack = thread.getStackTrace();
    return stack.length > 0 && (sameWait == 0 || Arrays.equals(before, stack));
  }

  private static Optional<Settled> settledIf(boolean clear, Settled settled) {
    return clear ? Optional.of(settled) : Optional.empty();
  }

  /** At least this long, also on a thread whose interrupt a submission has set. */
  static void pause(long nanos) {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) LockSupport.parkNanos(left);
  }

  /** Returns when a new platform thread and a new virtual one have had their turn. */
  static void letNewThreadsRun() {
    awaitEnd(Thread.ofPlatform().daemon().start(() -> {}));
    awaitEnd(Thread.ofVirtual().start(() -> {}));
  }

  /** Not to be interrupted: the submission may have set that on this thread. */
  private static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** CPU the thread has used since its start; what it was before when it has just ended. */
  static long cpuNanos(Thread thread) {
    return Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
  }
}
