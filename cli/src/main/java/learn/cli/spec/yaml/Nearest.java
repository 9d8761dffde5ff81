package learn.cli.spec.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Did you mean …? */
public final class Nearest {
  private static final int LONGEST = 40;
  private static final int MOST = 200;
  private static final int SHOWN = 20;

  private Nearest() {}

  /** {@code (did you mean "zero"?)} with a space before it; empty when nothing is near. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> " (did you mean " + quoted(near) + "?)").orElse("");
  }

  /** A hint, or, when nothing is near, the list of what there is. */
  public static String hintOrList(String word, String intro, Collection<String> known) {
    String hint = hint(word, known);
    return hint.isEmpty() ? ": " + intro + " " + some(known) : hint;
  }

  private static String some(Collection<String> known) {
    String names = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return known.size() > SHOWN ? names + " …" : names;
  }

  /** The nearest word that a slip or two lead to. Bounded: hostile files ask often. */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) return Optional.empty();
    int slips = Math.max(1, word.length() / 3);
    return known.stream()
        .limit(MOST)
        .filter(k -> Math.abs(k.length() - word.length()) <= slips && distance(word, k) <= slips)
        .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  /** The word in quotes, cut short and without anything that could move a cursor. */
  public static String quoted(String word) {
    String cut = word.length() > LONGEST ? word.substring(0, LONGEST - 1) + "…" : word;
    return '"' + cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?") + '"';
  }

  /** Optimal string alignment: insert, delete, replace, swap neighbours. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++)
      for (int j = 1; j <= b.length(); j++) d[i][j] = cheapest(a, b, d, i, j);
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
