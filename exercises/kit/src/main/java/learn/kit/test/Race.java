package learn.kit.test;

import learn.kit.Fault;

/**
 * A race that always happens. Lost wakeups hide in the gap between two steps of one thread, and a
 * plain test meets another thread in that gap once in a million runs. Here the other side runs
 * <em>in</em> the gap:
 *
 * <pre>{@code
 * // set() runs on a thread of its own, exactly while poll is cloning the waker:
 * bell.onClone(() -> Race.against(flag::set));
 * Poll<Unit> answer = bell.poll(waiter);      // Ready, or bell.wakes() is 1, or a wakeup was lost
 * }</pre>
 *
 * <p>Code that holds its lock at that point is not punished for it: the other side is then held up,
 * the caller goes on, and the other side follows as soon as the lock is free.
 *
 * <p>Loom and shuttle explore every schedule; this forces one, but on real threads and at once.
 */
public final class Race {
  // Looks, not seconds: each takes at least a millisecond and needs the machine's attention just
  // like the racer does, so a busy machine makes both slower and the bound fair.
  private static final int MOST_LOOKS = 5_000;

  private Race() {}

  /**
   * Runs the action on a thread of its own and returns that thread as soon as it
   *
   * <ul>
   *   <li>has terminated; what the action threw is then thrown here;
   *   <li>is certainly held up: two looks find it in the same wait, and nobody else could end it;
   *   <li>spins: it burns CPU, or wakes up again and again, at the same place.
   * </ul>
   *
   * <p>A racer that was held up goes on later. {@link #join} waits for it and hands over what it
   * throws then. The caller's park permit and interrupt status stay as they are, so this may run
   * inside code that parks.
   *
   * @throws Undecided when none of the three can be established
   */
  public static Thread against(Runnable action) {
    Racer racer = new Racer(action, Thread.currentThread());
    racer.start();
    if (!racer.settles(MOST_LOOKS)) throw undecided();
    racer.rethrow();
    return racer;
  }

  /**
   * Waits for the end of a racer once nothing holds it up any more, and throws what it threw. One
   * that still waits or spins will do so for ever: the fault {@code hang}, at the racer's own line.
   *
   * @param racer what {@link #against} returned
   * @throws Undecided when the racer is neither at its end nor certainly stuck
   */
  public static void join(Thread racer) {
    if (!(racer instanceof Racer mine)) throw new IllegalArgumentException("not from against()");
    if (!mine.ends(MOST_LOOKS)) throw mine.settles(MOST_LOOKS) ? hang(mine) : undecided();
    mine.rethrow();
  }

  private static Error hang(Racer racer) {
    return Fault.at(racer.getStackTrace(), "hang", "the other thread never comes to an end");
  }

  private static Error undecided() {
    return new Undecided("Race", "the other thread neither ended, nor waits, nor spins");
  }
}
