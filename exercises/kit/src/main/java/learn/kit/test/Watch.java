package learn.kit.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a thread again and again, to tell "slow" from "held up" and "spinning". It judges by
 * what the thread has done between two looks, never by how late it is: on a busy machine a healthy
 * thread is late, too.
 */
final class Watch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  // A racing action is over within a millisecond of CPU. What burns this much inside one method
  // spins there …
  private static final long CPU_AT_ONE_PLACE = TimeUnit.MILLISECONDS.toNanos(100);
  // … and this much altogether spins through several.
  private static final long CPU_IN_ALL = TimeUnit.MILLISECONDS.toNanos(500);
  // A loop around a short timed wait burns next to nothing, but comes back to it.
  private static final long WAITS_AT_ONE_PLACE = 200;

  // A wait without an owner may be over already: whoever has just been unparked, or waits for a
  // lock that has just been freed, looks like that until a core is free for it. So this many looks
  // must find it there; each needs a core, too, and is as late as the machine is busy.
  private static final int LOOKS_WITHOUT_OWNER = 100;

  private final Thread watched;
  private final long opponent;

  private Optional<Look> last = Optional.empty();
  // How many looks in a row, this one included, found it in one and the same wait, with the same
  // kind of obstacle at the end of it: a lock that has just been freed begins a new count.
  private int looksAtWait;
  private int looksNeeded;
  // The first look that found it where it is now.
  private Optional<Look> arrived = Optional.empty();

  Watch(Thread watched, Thread opponent) {
    this.watched = watched;
    this.opponent = opponent.threadId();
  }

  /** One more look; true when, together with those before, it shows that waiting is pointless. */
  boolean heldUpOrSpinning() {
    Optional<Look> seen = Look.at(watched.threadId());
    if (seen.isEmpty()) return false; // it has just ended: the caller will see that itself
    Look now = seen.get();
    if (!arrived.map(Look::place).equals(Optional.of(now.place()))) arrived = seen;
    boolean enough = heldUp(now) || spins(now);
    last = seen;
    return enough;
  }

  private boolean heldUp(Look now) {
    int needed = looksNeeded(now);
    boolean same = needed == looksNeeded && last.filter(now::isSameWaitAs).isPresent();
    looksAtWait = same ? looksAtWait + 1 : 1;
    looksNeeded = needed;
    return looksAtWait >= looksNeeded;
  }

  private boolean spins(Look now) {
    Look since = arrived.orElse(now);
    return now.cpuNanos() - since.cpuNanos() > CPU_AT_ONE_PLACE
        || now.cpuNanos() > CPU_IN_ALL
        || now.waits() - since.waits() > WAITS_AT_ONE_PLACE;
  }

  /**
   * How many equal looks prove that this wait does not end by itself. Follows the chain of owners:
   * it waits for a lock of the one who waits for that lock of another …
   */
  private int looksNeeded(Look waiting) {
    Set<Long> onTheWay = new HashSet<>();
    for (Optional<Look> current = Optional.of(waiting); ; ) {
      // The chain ends with somebody who is gone: nobody will free that lock.
      if (current.isEmpty()) return LOOKS_WITHOUT_OWNER;
      Look look = current.get();
      // It is on its way, and so may those be who wait for it.
      if (!look.isWaiting()) return Integer.MAX_VALUE;
      if (look.owner() == Look.UNKNOWN) return LOOKS_WITHOUT_OWNER;
      // The opponent waits for us, and a circle for itself: certain at the second look.
      if (look.owner() == opponent || !onTheWay.add(look.owner())) return 2;
      current = Look.at(look.owner());
    }
  }

  /**
   * One look at a thread.
   *
   * @param stack innermost frame first
   * @param cpuNanos CPU it has used since its start
   * @param waits how often it has begun to wait, sleep or block since its start
   * @param owner id of the thread that holds what it waits for, or UNKNOWN: nobody holds it, or it
   *     is something that has no owner, such as a latch
   */
  private record Look(
      Thread.State state, List<StackTraceElement> stack, long cpuNanos, long waits, long owner) {
    static final long UNKNOWN = -1;

    static Optional<Look> at(long id) {
      return Optional.ofNullable(THREADS.getThreadInfo(id, Integer.MAX_VALUE)).map(Look::of);
    }

    private static Look of(ThreadInfo info) {
      return new Look(
          info.getThreadState(),
          Arrays.asList(info.getStackTrace()),
          THREADS.getThreadCpuTime(info.getThreadId()),
          info.getWaitedCount() + info.getBlockedCount(),
          info.getLockOwnerId());
    }

    /** No time limit: what waits with one goes on by itself. */
    boolean isWaiting() {
      return state == Thread.State.BLOCKED || state == Thread.State.WAITING;
    }

    /** It has not moved in between: the same frames, and no other wait was begun. */
    boolean isSameWaitAs(Look other) {
      return isWaiting() && other.isWaiting() && waits == other.waits && stack.equals(other.stack);
    }

    /** The innermost method outside the JDK: a loop comes back to it from wherever it looks. */
    String place() {
      return stack.stream()
          .filter(frame -> Optional.ofNullable(frame.getModuleName()).isEmpty())
          .findFirst()
          .map(frame -> frame.getClassName() + "." + frame.getMethodName())
          .orElse("");
    }
  }
}
