package learn.grade;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long to wait for a thread to end: 5 seconds of its use, which is CPU while it wants to run
 * and heartbeats while it waits, of which a late one counts like one in time. Over at once, nearly,
 * when it waits and nobody is there to wake it.
 */
final class Patience {
  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
  // Half a second of beats: helpers that no look can find (virtual threads, the common pool) get a
  // chance to do what they were asked. A thread that was roused but has had no core yet still looks
  // as if it waited; so each beat is as long as new threads take to run on this machine, just now.
  private static final int BEATS_ALONE = 25;

  private final Thread thread;
  private StackTraceElement[] stack = {};
  private long cpuNanos;
  private long usedNanos;
  private int beatsAlone;
  private long beatNanos = FIRST_NANOS;

  Patience(Thread thread) {
    this.thread = thread;
    this.cpuNanos = Watch.cpuNanos(thread);
  }

  boolean isOver() {
    return usedNanos > LIMIT_NANOS || beatsAlone > BEATS_ALONE;
  }

  void beat() {
    Watch.pause(beatNanos);
    beatNanos = Math.min(2 * beatNanos, BEAT_NANOS);
    long cpu = Watch.cpuNanos(thread);
    boolean wantsToRun = thread.getState() == Thread.State.RUNNABLE;
    // Of a virtual thread nobody knows the CPU; but in each beat a new one has had its turn.
    usedNanos += wantsToRun && !thread.isVirtual() ? Math.max(0, cpu - cpuNanos) : beatNanos;
    cpuNanos = cpu;
    Watch.letNewThreadsRun();
    beatsAlone = waitsAsBefore() && nobodyElseMoves() ? beatsAlone + 1 : 0;
  }

  private boolean waitsAsBefore() {
    StackTraceElement[] before = stack;
    stack = thread.getStackTrace();
    return thread.getState() == Thread.State.WAITING && Arrays.equals(before, stack);
  }

  /** The submission's platform threads all wait as well; the looking thread is none of them. */
  private static boolean nobodyElseMoves() {
    Thread[] group = new Thread[64];
    int count = Thread.currentThread().getThreadGroup().enumerate(group, true);
    return Arrays.stream(group, 0, count)
        .filter(each -> each != Thread.currentThread())
        .map(Thread::getState)
        .noneMatch(s -> s == Thread.State.RUNNABLE || s == Thread.State.TIMED_WAITING);
  }
}
