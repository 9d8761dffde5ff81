package learn.harness.look;

import java.util.Optional;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;

/** From an object that a thread waits for to the thread that is to end the wait. */
public final class Links {
  private final Inner runner = Inner.of("java.util.concurrent.FutureTask", "runner");
  private final Inner termination = Inner.of("java.lang.VirtualThread", "termination");
  private final Inner latch = Inner.of("java.util.concurrent.CountDownLatch", "sync");

  /** Who has the lock, if somebody has it alone. */
  Optional<Thread> owner(Object lock) {
    if (!(lock instanceof AbstractOwnableSynchronizer) || !Parts.OWNER.isThere())
      return Optional.empty();
    try {
      return Optional.ofNullable((Thread) Parts.OWNER.ask(lock));
    } catch (ReflectiveOperationException opened) {
      throw new IllegalStateException(opened);
    }
  }

  /** Who runs the task. */
  Optional<Thread> runner(Object future) {
    return runner.read(future).map(Thread.class::cast);
  }

  /** Whether waiting for this synchronizer is joining that virtual thread. */
  boolean isEndOf(Thread virtual, Object synchronizer) {
    return termination
        .read(virtual)
        .flatMap(latch::read)
        .filter(sync -> sync == synchronizer)
        .isPresent();
  }
}
