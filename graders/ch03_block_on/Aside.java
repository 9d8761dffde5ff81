package grade.ch03_block_on;

import java.util.concurrent.Callable;
import learn.grade.Background;

/**
 * Waiting in the middle of a poll without parking: the permit of the polling thread belongs to the
 * submission, and a park of the grader's would use it up.
 */
final class Aside {
  private Aside() {}

  /** Runs it on a thread of its own and returns what it returned, or throws what it threw. */
  static <T> T run(Callable<T> action) {
    Background<T> aside = Background.run(action);
    awaitEnd(aside.thread());
    return aside.join();
  }

  // join waits on a monitor. Nor is an interrupt ours to swallow: it may be how a submission wakes.
  private static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}
