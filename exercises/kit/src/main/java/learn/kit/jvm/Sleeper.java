package learn.kit.jvm;

import java.time.Duration;

/** Something that can sleep; hand it in instead of calling {@code Thread.sleep}. */
@FunctionalInterface
public interface Sleeper {
  /** Returns when that much time has passed, at once when it is not positive. */
  void sleep(Duration d) throws InterruptedException;

  /** The one for production. */
  static Sleeper real() {
    return Thread::sleep;
  }
}
