package ch03_winner;

import ch02_tally.Tally;

public final class Winner {
  public static String of(Tally tally) {
    String best = "nobody";
    for (String name : tally.names()) if (tally.of(name) > tally.of(best)) best = name;
    return best;
  }
}
