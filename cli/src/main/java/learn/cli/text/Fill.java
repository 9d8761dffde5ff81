package learn.cli.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {0}}, {@code {1}} … Anything else between braces stays as it is: sentences quote
 * Java, and a quoted block must not need escapes.
 */
public final class Fill {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

  private Fill() {}

  /** A placeholder without a fact stays visible, so that a test or a reader finds it. */
  public static String in(String sentence, List<String> facts) {
    if (sentence.indexOf('{') < 0) return sentence;
    return PLACE
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement(fact(m.group(), facts)));
  }

  /** How many facts a sentence asks for. */
  public static int facts(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)) + 1)
        .max()
        .orElse(0);
  }

  private static String fact(String place, List<String> facts) {
    int index = Integer.parseInt(place.substring(1, place.length() - 1));
    return index < facts.size() ? facts.get(index) : place;
  }
}
