package learn.harness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import learn.harness.judge.Blame;
import learn.protocol.ExitStatus;

/** The ways this process ends. Never by exit: hooks and threads of a submission have no say. */
final class Ending {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long FULL_BYTES = 1 << 20;

  private Ending() {}

  /** A machine that has no threads left says so with the same error as a heap without room. */
  static int statusOf(OutOfMemoryError full) {
    return String.valueOf(full.getMessage()).startsWith(Blame.NO_THREADS)
        ? ExitStatus.BROKEN_HARNESS
        : ExitStatus.HEAP;
  }

  static boolean isHeapFull() {
    Runtime jvm = Runtime.getRuntime();
    return jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory() < FULL_BYTES;
  }

  /**
   * After the last frame. The parent kills this process together with whatever a submission
   * started, which it can find only while this process is there: so it is waited for.
   */
  static void afterLastFrame() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      LockSupport.parkNanos(PATIENCE_NANOS);
      Thread.interrupted();
    }
    now(ExitStatus.DONE);
  }

  static void now(int status) {
    Runtime.getRuntime().halt(status);
  }
}
