package ch02_tally;

import ch01_counter.Counter;
import java.util.Set;

public final class Tally {
  private final Counter all = new Counter();

  public void vote(String name) {
    all.add(1);
  }

  public int of(String name) {
    return all.total();
  }

  public Set<String> names() {
    return Set.of();
  }
}
