package learn.hook.model.pool;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import learn.hook.run.Control;

/** {@code ExecutorService.close}: the JDK's would interrupt the thread that carries all lanes. */
final class Closing {
  private Closing() {}

  /** Waits for all tasks; an interrupt makes it hurry, and is kept. */
  static void close(ExecutorService pool) {
    if (pool.isTerminated()) return;
    pool.shutdown();
    boolean interrupted = false;
    while (!isOver(pool)) {
      if (!interrupted) pool.shutdownNow();
      interrupted = true;
    }
    if (interrupted) Control.interrupt(Control.lane());
  }

  /** False when it was interrupted. */
  private static boolean isOver(ExecutorService pool) {
    try {
      // No limit: the JDK's is a day, again and again.
      return pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException hurry) {
      return false;
    }
  }
}
