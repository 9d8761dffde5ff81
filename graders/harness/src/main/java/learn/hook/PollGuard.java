package learn.hook;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which threads are inside learner code that must return at once: a {@code poll}, a waker, or
 * whatever else carries {@code NonBlocking}. Such methods call {@link #enter} and {@link #exit}
 * themselves; the harness has put that in when it loaded them.
 */
public final class PollGuard {
  private static final ThreadLocal<@Nullable Mark> MARKS = new ThreadLocal<>();
  private static final Queue<Mark> ALL = new ConcurrentLinkedQueue<>();
  // Registered since the last sweep, and how many that may be: as many as were found alive then.
  private static final int SWEEP_AT_LEAST = 256;
  private static final AtomicInteger FRESH = new AtomicInteger();
  private static volatile int sweepAt = SWEEP_AT_LEAST;

  private static volatile @Nullable Thread sleepingSampler;

  private PollGuard() {}

  /** Marks this thread; returns what {@link #exit} wants back. */
  public static int enter() {
    Mark mark = MARKS.get();
    if (mark == null) mark = registered();
    int before = mark.depth;
    if (before == 0) begin(mark);
    mark.depth = before + 1;
    return before;
  }

  private static void begin(Mark mark) {
    Thread sampler = sleepingSampler;
    if (sampler != null) {
      sleepingSampler = null;
      LockSupport.unpark(sampler);
    }
    mark.begin();
  }

  /**
   * Ends what that call of {@link #enter} began. It sets the depth, and does not count it down: a
   * stack that overflowed in here leaves nothing behind.
   */
  public static void exit(int before) {
    Mark mark = MARKS.get();
    if (mark == null) return;
    mark.depth = before;
    if (before == 0) mark.end();
  }

  /** Whether this thread is inside such code. */
  public static boolean inPoll() {
    Mark mark = MARKS.get();
    return mark != null && mark.depth > 0;
  }

  private static Mark registered() {
    Mark mark = new Mark();
    MARKS.set(mark);
    ALL.add(mark);
    if (FRESH.incrementAndGet() > sweepAt) sweep();
    return mark;
  }

  private static void sweep() {
    FRESH.set(0);
    int alive = 0;
    for (Iterator<Mark> all = ALL.iterator(); all.hasNext(); ) {
      if (all.next().thread.isAlive()) alive++;
      else all.remove();
    }
    sweepAt = Math.max(SWEEP_AT_LEAST, alive);
  }

  /** For the harness: the threads that are inside now, each with the number of its poll. */
  public static Supplier<List<Entry<Thread, Long>>> inside() {
    return () -> {
      List<Entry<Thread, Long>> inside = new ArrayList<>();
      for (Mark mark : ALL) {
        long poll = mark.get();
        if (poll != 0) inside.add(new SimpleImmutableEntry<>(mark.thread, poll));
      }
      return inside;
    };
  }

  /** For the harness: its sampler parks for that many nanoseconds, or until somebody enters. */
  public static BiConsumer<Thread, Long> sleep() {
    return (sampler, nanos) -> {
      sleepingSampler = sampler;
      LockSupport.parkNanos(nanos);
      sleepingSampler = null;
    };
  }
}
