package ch03_winner;

import ch02_tally.Tally;

public final class Winner {
  public static String of(Tally tally, String a, String b) {
    return a;
  }
}
