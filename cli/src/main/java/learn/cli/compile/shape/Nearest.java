package learn.cli.compile.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which of several names was probably meant. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the closest name, if one is close enough to be a slip of the pen. */
  static <T> Optional<T> to(String wanted, List<T> candidates, Function<T, String> name) {
    return candidates.stream()
        .filter(c -> distance(wanted, name.apply(c)) <= slips(wanted))
        .min(Comparator.comparingInt(c -> distance(wanted, name.apply(c))));
  }

  /** Names of three letters are all alike: get, set. */
  private static int slips(String wanted) {
    return wanted.length() < 4 ? 0 : wanted.length() / 3;
  }

  /** Levenshtein's distance, capitals and small letters alike. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
