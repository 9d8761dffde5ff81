package ch01_counter;

public final class Counter {
  private int total;

  public void add(int n) {
    total += n;
  }

  public int total() {
    return total;
  }
}
