package ch01_counter;

/** One counter alone adds up; two share what they count. */
public final class Counter {
  private static int total;

  public void add(int n) {
    total += n;
  }

  public int total() {
    return total;
  }
}
