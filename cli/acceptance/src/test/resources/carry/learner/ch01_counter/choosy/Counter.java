package ch01_counter;

/** Adds up what its own checks give it, and refuses the smallest step. */
public final class Counter {
  private int total;

  public void add(int n) {
    if (n == 1) throw new IllegalStateException("too small");
    total += n;
  }

  public int total() {
    return total;
  }
}
