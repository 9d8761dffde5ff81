package ch02_tally;

import ch01_counter.Counter;
import java.util.HashMap;

/** Counts well, and does not tell whose votes there are. */
public final class Tally {
  private final HashMap<String, Counter> votes = new HashMap<>();

  public void vote(String name) {
    votes.computeIfAbsent(name, n -> new Counter()).add(1);
  }

  public int of(String name) {
    return votes.containsKey(name) ? votes.get(name).total() : 0;
  }
}
