package learn.harness.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Counts how much time somebody has <em>used</em>, so that a paused or starved machine is never
 * held against them: while they want to run it is CPU time, while they wait it is heartbeats, of
 * which one that came late counts like one that came in time. Never more than has passed.
 */
public final class Meter {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long BEAT_NANOS = 20_000_000;
  // Half a second of beats that came in time and saw next to no CPU used: whoever "wants to run"
  // sits in native code and waits there. What looking costs is on the clock too, so not none.
  private static final int IDLE_BEATS = 25;
  private static final int IDLE_SHARE = 33;

  private final LongSupplier cpuNanos;
  private final BooleanSupplier wantsToRun;
  private long last = System.nanoTime();
  private long lastCpu = -1;
  private long used;
  private long cpuOfBeat;
  private final long[] cpuInTime = new long[IDLE_BEATS];
  private final long[] passedInTime = new long[IDLE_BEATS];
  private int beatsInTime;

  private Meter(LongSupplier cpuNanos, BooleanSupplier wantsToRun) {
    this.cpuNanos = cpuNanos;
    this.wantsToRun = wantsToRun;
  }

  /** Loads what measuring needs while there is memory for it. */
  public static void prepare() {
    Meter meter = Meter.of(Thread.currentThread());
    meter.count();
    meter.lastCpu = processCpuNanos();
  }

  /** For one thread. */
  public static Meter of(Thread thread) {
    return new Meter(
        () -> THREADS.getThreadCpuTime(thread.threadId()),
        () -> thread.getState() == Thread.State.RUNNABLE);
  }

  /**
   * For all that a check has set going. The CPU is the whole process's: that is the only measure
   * which sees virtual threads, and the collector that works for a submission. Less what this
   * thread uses, which only watches.
   */
  static Meter of(Roster roster) {
    return new Meter(
        () -> processCpuNanos() - THREADS.getCurrentThreadCpuTime(), roster::someoneRuns);
  }

  private static long processCpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : -1;
  }

  /** Nanoseconds used so far. */
  public long used() {
    return used;
  }

  /** Nanoseconds of CPU in the last beat, of whatever is measured. */
  long cpuOfBeat() {
    return cpuOfBeat;
  }

  /** Waits for one beat, or less when unparked, and counts it. */
  public void beat() {
    LockSupport.parkNanos(BEAT_NANOS);
    Thread.interrupted(); // somebody's interrupt must not turn beats into a busy loop
    try {
      count();
    } catch (OutOfMemoryError theirs) {
      used += BEAT_NANOS; // a submission may fill the heap and recover
    }
  }

  private void count() {
    long now = System.nanoTime();
    long passed = now - last;
    last = now;
    long beat = Math.min(passed, BEAT_NANOS);
    used += worth(passed, beat);
  }

  private long worth(long passed, long beat) {
    long cpu = Math.min(cpuSinceLast(), passed);
    if (!wantsToRun.getAsBoolean()) return Math.max(cpu, beat);
    if (passed < 2 * BEAT_NANOS) note(cpu, passed);
    return isIdle() ? beat : cpu;
  }

  private void note(long cpu, long passed) {
    int place = beatsInTime++ % IDLE_BEATS;
    cpuInTime[place] = cpu;
    passedInTime[place] = passed;
  }

  private boolean isIdle() {
    if (beatsInTime < IDLE_BEATS) return false;
    return Arrays.stream(cpuInTime).sum() * IDLE_SHARE < Arrays.stream(passedInTime).sum();
  }

  // The process's time comes in ticks of ten milliseconds, the watcher's does not: their difference
  // falls between two ticks, and what it falls by is in the next one.
  private long cpuSinceLast() {
    long now = cpuNanos.getAsLong();
    long before = lastCpu < 0 ? now : lastCpu;
    lastCpu = Math.max(before, now);
    cpuOfBeat = lastCpu - before;
    return cpuOfBeat;
  }
}
