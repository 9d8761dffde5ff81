package ch02_tally;

import ch01_counter.Counter;

public final class Tally {
  private final Counter all = new Counter();

  public void vote(String name) {
    all.add(1);
  }

  public int of(String name) {
    return all.total();
  }
}
