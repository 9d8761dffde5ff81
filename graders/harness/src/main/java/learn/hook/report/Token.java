package learn.hook.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule in a word: {@code v1:4.1,7.2:Flag.set:4fe9} — where another choice than the first was
 * taken, which racing fields were scheduling points, and a hash by which a program that has changed
 * is known.
 *
 * @param scenario which of the check's scenarios, from 0; left out for the first
 * @param choices all of them, in order
 * @param fields that were scheduling points
 * @param hash 16 bits of the schedule's
 */
public record Token(int scenario, int[] choices, List<String> fields, int hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "v1:(?:(\\d{1,2})/)?((?:\\d{1,6}\\.\\d{1,3})(?:,\\d{1,6}\\.\\d{1,3})*)?:([^:]*):([0-9a-f]{4})");
  private static final int MOST = 100_000;

  public Token {
    fields = List.copyOf(fields);
    hash &= 0xffff;
  }

  /** Empty when it is no token. */
  public static Optional<Token> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    List<String> fields = form.group(3).isEmpty() ? List.of() : List.of(form.group(3).split(","));
    int scenario = form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
    String choices = form.group(2) == null ? "" : form.group(2);
    int hash = Integer.parseInt(form.group(4), 16);
    return choices(choices).map(c -> new Token(scenario, c, fields, hash));
  }

  private static Optional<int[]> choices(String text) {
    int[] choices = {};
    for (String each : text.isEmpty() ? new String[0] : text.split(",")) {
      int at = Integer.parseInt(each.substring(0, each.indexOf('.')));
      if (at >= MOST) return Optional.empty();
      choices = Arrays.copyOf(choices, Math.max(choices.length, at + 1));
      choices[at] = Integer.parseInt(each.substring(each.indexOf('.') + 1));
    }
    return Optional.of(choices);
  }

  @Override
  public String toString() {
    List<String> other = new ArrayList<>();
    for (int i = 0; i < choices.length; i++) if (choices[i] != 0) other.add(i + "." + choices[i]);
    String which = scenario == 0 ? "" : scenario + "/";
    String hex = Integer.toHexString(hash | 0x10000).substring(1);
    return "v1:" + which + String.join(",", other) + ":" + String.join(",", fields) + ":" + hex;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && toString().equals(token.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
