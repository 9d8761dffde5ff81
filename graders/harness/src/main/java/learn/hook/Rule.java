package learn.hook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * When a call has to wait: asked just before it, of the object it is made on and of what it is
 * given. {@code learn/harness/gate/waits.txt} says which method goes by which rule.
 */
enum Rule {
  /** It always waits, or nothing tells beforehand that it need not; unless its limit is 0. */
  ALWAYS((on, with) -> !Limit.isOver(with)),
  /** The same where 0 stands for no limit. */
  FOREVER((on, with) -> true),
  /** Whether a lock's owner runs or waits is for the sampler to see. */
  NEVER((on, with) -> false),
  MONITOR((on, with) -> Thread.holdsLock(on)),
  UNTIL(
      (on, with) -> with[with.length - 1] instanceof Long end && end > System.currentTimeMillis()),
  JOIN((on, with) -> ((Thread) on).isAlive() && !Limit.isDurationOver(with)),
  TIMED_JOIN((on, with) -> ((Thread) with[0]).isAlive() && !Limit.isOver(with)),
  TIMED_WAIT((on, with) -> Thread.holdsLock(with[0]) && !Limit.isOver(with)),
  LATCH((on, with) -> ((CountDownLatch) on).getCount() > 0 && !Limit.isOver(with)),
  PERMITS((on, with) -> !hasPermits((Semaphore) on, with) && !Limit.isOver(with)),
  BARRIER((on, with) -> isShort((CyclicBarrier) on) && !Limit.isOver(with)),
  ARRIVE((on, with) -> ((Phaser) on).getUnarrivedParties() > 1),
  ADVANCE((on, with) -> isAt((Phaser) on, with) && !Limit.isOver(with)),
  TAKE((on, with) -> !hasSome((BlockingQueue<?>) on) && !Limit.isOver(with)),
  PUT((on, with) -> ((BlockingQueue<?>) on).remainingCapacity() == 0 && !Limit.isOver(with)),
  TRANSFER((on, with) -> !((TransferQueue<?>) on).hasWaitingConsumer() && !Limit.isOver(with)),
  FUTURE((on, with) -> !((Future<?>) on).isDone() && !Limit.isOver(with)),
  TASKS((on, with) -> !((Collection<?>) with[0]).isEmpty() && !Limit.isOver(with)),
  TERMINATION((on, with) -> !((ExecutorService) on).isTerminated() && !Limit.isOver(with)),
  CLOSE((on, with) -> lingers((ExecutorService) on)),
  QUIESCENCE((on, with) -> !((ForkJoinPool) on).isQuiescent() && !Limit.isOver(with)),
  BLOCKER((on, with) -> !((ForkJoinPool.ManagedBlocker) with[0]).isReleasable()),
  PARALLEL((on, with) -> ((BaseStream<?, ?>) on).isParallel()),
  PROCESS((on, with) -> ((Process) on).isAlive() && !Limit.isOver(with)),
  /** Of a file or of the net: other channels are memory, or not ours to know. */
  CHANNEL((on, with) -> blocks(on)),
  INPUT((on, with) -> Streams.waits((InputStream) on)),
  FILE((on, with) -> Streams.isFile(on)),
  LOOKUP((on, with) -> Streams.isName(with[0]));

  /** The receiver (or, for a static method, this enum's class) and the arguments, boxed. */
  private interface Question {
    boolean ask(Object on, Object[] with) throws IOException;
  }

  private final Question question;

  Rule(Question question) {
    this.question = question;
  }

  @SuppressWarnings("NullAway") // an argument may be null; whatever that throws means "unknown"
  boolean waits(@Nullable Object on, @Nullable Object[] with) throws IOException {
    return question.ask(on == null ? Rule.class : on, with);
  }

  private static boolean hasPermits(Semaphore semaphore, Object[] with) {
    int wanted = with.length > 0 && with[0] instanceof Integer n ? n : 1;
    boolean overtaken = semaphore.isFair() && semaphore.hasQueuedThreads();
    return semaphore.availablePermits() >= wanted && !overtaken;
  }

  private static boolean isShort(CyclicBarrier barrier) {
    return !barrier.isBroken() && barrier.getNumberWaiting() + 1 < barrier.getParties();
  }

  private static boolean isAt(Phaser phaser, Object[] with) {
    return with[0] instanceof Integer phase && phase >= 0 && phaser.getPhase() == phase;
  }

  private static boolean hasSome(BlockingQueue<?> queue) {
    Object head = queue.peek();
    boolean delayed = queue instanceof DelayQueue<?>;
    return head != null && !(delayed && ((Delayed) head).getDelay(TimeUnit.NANOSECONDS) > 0);
  }

  /** Shutting down is what close() begins with, so asking this way changes nothing. */
  private static boolean lingers(ExecutorService executor) {
    if (executor == ForkJoinPool.commonPool()) return false;
    executor.shutdown();
    return !executor.isTerminated();
  }

  private static boolean blocks(Object channel) {
    return channel instanceof FileChannel
        || channel instanceof SelectableChannel selectable && selectable.isBlocking();
  }

  /** Time limits among arguments: {@code (long, TimeUnit)}, a Duration, or a bare number. */
  private static final class Limit {
    private Limit() {}

    /** There is one, and it leaves no time to wait. */
    static boolean isOver(Object[] with) {
      Object last = with.length == 0 ? "" : with[with.length - 1];
      if (last instanceof TimeUnit) return isOver(with[with.length - 2]);
      return isOver(last);
    }

    static boolean isDurationOver(Object[] with) {
      return with.length > 0 && with[0] instanceof Duration limit && isOver(limit);
    }

    private static boolean isOver(Object limit) {
      return switch (limit) {
        case Long number -> number <= 0;
        case Duration duration -> !duration.isPositive();
        default -> false;
      };
    }
  }
}
