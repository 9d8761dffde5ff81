package ch02_tally;

import ch01_counter.Counter;
import java.util.HashMap;
import java.util.Map;

public final class Tally {
  private final Map<String, Counter> votes = new HashMap<>();

  public void vote(String name) {
    votes.computeIfAbsent(name, n -> new Counter()).add(1);
  }

  public int of(String name) {
    Counter counter = votes.get(name);
    return counter == null ? 0 : counter.total();
  }
}
