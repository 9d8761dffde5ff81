package learn.grade;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/**
 * Cancels a future at each of its suspensions in turn: a fresh one is dropped before its first
 * poll, the next one after one Pending, and so on until one is Ready first.
 *
 * <p>It polls by hand, so what the future waits for must make its way by being polled, as {@code
 * TestFuture.after} does.
 */
public final class EveryPoint {
  // More suspensions than any scenario has: a future that is never Ready must not go on for ever.
  private static final int MOST = 10_000;

  private EveryPoint() {}

  /**
   * Drops at every point.
   *
   * @param fresh makes the scenario anew and returns its future
   * @param invariantAfterDropAt what must hold then; is told how many polls there were
   */
  public static <T> void drop(Supplier<Future<T>> fresh, IntConsumer invariantAfterDropAt) {
    for (int point = 0; isReached(fresh.get(), point); point++) invariantAfterDropAt.accept(point);
  }

  /** Drops it there; false when it was Ready before. */
  private static boolean isReached(Future<?> future, int point) {
    if (point > MOST) throw new IllegalStateException("not Ready after " + MOST + " polls");
    ProbeWaker bell = new ProbeWaker();
    for (int poll = 0; poll < point; poll++)
      if (bell.poll(future) instanceof Poll.Ready<?>) return false;
    future.drop();
    return true;
  }
}
