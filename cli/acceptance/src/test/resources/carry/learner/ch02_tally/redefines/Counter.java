package ch01_counter;

public final class Counter {
  public void add(int n) {}

  public int total() {
    return 1;
  }
}
