package learn.harness.blocking;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import learn.harness.tell.Stacks;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thread really waits. Who waits for a lock does so only if its owner waits as well, and
 * in the learner's own code: an owner that runs, or wants to, will let go in a moment.
 */
final class Owners {
  // More than that, and looking for the owner of a monitor would itself be the slow thing.
  private static final int MOST = 256;

  private Owners() {}

  static boolean waits(Thread thread) {
    return waits(thread, new HashSet<>());
  }

  private static boolean waits(Thread thread, Set<Long> onTheWay) {
    // A circle is a deadlock, and somebody else's to tell.
    if (!onTheWay.add(thread.threadId())) return false;
    return switch (thread.getState()) {
      case NEW, RUNNABLE, TERMINATED -> false;
      case BLOCKED -> ownerWaits(Snapshots.blockedOn(thread).flatMap(Owners::ofMonitor), onTheWay);
      case WAITING, TIMED_WAITING -> parks(LockSupport.getBlocker(thread), onTheWay);
    };
  }

  private static boolean parks(@Nullable Object blocker, Set<Long> onTheWay) {
    return switch (blocker) {
      case AbstractOwnableSynchronizer lock when isLock(lock) ->
          ownerWaits(Snapshots.owner(lock), onTheWay);
      case StampedLock ownerUnknown -> false;
      case null, default -> true;
    };
  }

  /** The JDK's own latches and semaphores have no owner; what a learner builds may be a lock. */
  private static boolean isLock(AbstractOwnableSynchronizer lock) {
    String name = lock.getClass().getName();
    return !name.startsWith("java.util.concurrent.")
        || name.startsWith("java.util.concurrent.locks.");
  }

  private static boolean ownerWaits(Optional<Thread> owner, Set<Long> onTheWay) {
    return owner
        .filter(thread -> waits(thread, onTheWay))
        .filter(thread -> Stacks.innermostIsLearner(thread.getStackTrace()))
        .isPresent();
  }

  private static Optional<Thread> ofMonitor(Object monitor) {
    Thread[] platform = new Thread[MOST];
    int count = root(Thread.currentThread().getThreadGroup()).enumerate(platform, true);
    return Stream.concat(Stream.of(platform).limit(count), Snapshots.virtualThreads().limit(MOST))
        .filter(thread -> Snapshots.owns(thread, monitor))
        .findFirst();
  }

  private static ThreadGroup root(ThreadGroup group) {
    ThreadGroup parent = group.getParent();
    return parent == null ? group : root(parent);
  }
}
