package learn.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts how much time threads have <em>used</em>, so that a paused or starved machine is never
 * held against them: while one of them wants to run it is their CPU time, while all of them wait it
 * is heartbeats, of which one that came late counts like one that came in time.
 */
final class Meter {
  private static final long BEAT_NANOS = 20_000_000;
  private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> cpu = new HashMap<>();
  private long used;

  /** Sleeps one beat and adds what it was worth; returns what was used in all, in nanoseconds. */
  long beat(List<Thread> threads) {
    LockSupport.parkNanos(BEAT_NANOS);
    long most = 0;
    boolean wantsToRun = false;
    for (Thread thread : threads) {
      wantsToRun |= thread.getState() == Thread.State.RUNNABLE;
      most = Math.max(most, cpuSinceLast(thread));
    }
    used += wantsToRun ? most : Math.max(most, BEAT_NANOS);
    return used;
  }

  private long cpuSinceLast(Thread thread) {
    long now = thread.isVirtual() ? -1 : BEAN.getThreadCpuTime(thread.threadId());
    if (now < 0) return 0;
    Long before = cpu.put(thread.threadId(), now);
    return before == null ? 0 : now - before;
  }
}
