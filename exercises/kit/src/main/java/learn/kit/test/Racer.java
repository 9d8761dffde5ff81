package learn.kit.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other side of a {@link Race}: a thread that keeps what it throws. */
final class Racer extends Thread {
  private final Runnable action;

  // Who waits for it: a lock that this thread holds is what may hold the racer up.
  private final Thread opponent;

  // Empty or one. Kept rather than printed: a thread that dies silently proves nothing.
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

  Racer(Runnable action, Thread opponent) {
    super("racer");
    setDaemon(true); // one that never ends must not keep the JVM alive
    this.action = action;
    this.opponent = opponent;
  }

  @Override
  public void run() {
    try {
      action.run();
    } catch (Throwable t) {
      thrown.add(t);
    }
  }

  void rethrow() {
    thrown.forEach(Thrown::again);
  }

  /** Whether it has ended, or is seen to be held up or to spin, within so many looks. */
  boolean settles(int looks) {
    if (ends(1)) return true; // most do, and then nothing about threads need be loaded
    Watch watch = new Watch(this, opponent);
    return lookUntil(looks, watch::heldUpOrSpinning);
  }

  /** Whether it ends within so many looks. */
  boolean ends(int looks) {
    return lookUntil(looks, () -> false);
  }

  private boolean lookUntil(int looks, java.util.function.BooleanSupplier enough) {
    boolean interrupted = false;
    try {
      for (int look = 0; look < looks; look++) {
        interrupted |= waitsABit();
        if (!isAlive() || enough.getAsBoolean()) return true;
      }
      return false;
    } finally {
      if (interrupted) currentThread().interrupt();
    }
  }

  /**
   * Waits for its end, a millisecond at most. Not by parking: that would swallow the permit of an
   * opponent who is about to park, and so lose the very wakeup that is being looked for.
   *
   * @return whether the opponent was interrupted meanwhile
   */
  private boolean waitsABit() {
    try {
      join(1);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
