package ch02_tally;

import ch01_counter.Counter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public final class Tally {
  private final Map<String, Counter> votes = new TreeMap<>();

  public void vote(String name) {
    votes.computeIfAbsent(name, n -> new Counter()).add(1);
  }

  public int of(String name) {
    Counter counter = votes.get(name);
    return counter == null ? 0 : counter.total();
  }

  public Set<String> names() {
    return votes.keySet();
  }
}
