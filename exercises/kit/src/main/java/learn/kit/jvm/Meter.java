package learn.kit.jvm;

/** Counts how many are inside at once, and remembers the most there ever were. */
public final class Meter {
  // Both under one lock: a maximum that is taken from another moment's count would be wrong.
  private int current;
  private int max;

  /** One more is inside. */
  public synchronized void enter() {
    current++;
    max = Math.max(max, current);
  }

  /** One has left; IllegalStateException when nobody was inside. */
  public synchronized void exit() {
    if (current == 0) throw new IllegalStateException("exit without enter");
    current--;
  }

  /** How many are inside now. */
  public synchronized int current() {
    return current;
  }

  /** How many were inside at most. */
  public synchronized int max() {
    return max;
  }
}
