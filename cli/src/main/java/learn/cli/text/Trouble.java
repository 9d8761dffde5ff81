package learn.cli.text;

import java.util.List;

/**
 * Something in the way that is no verdict: an argument, a file, the machine.
 *
 * @param key its sentence is {@code trouble.<key>}, its next step {@code trouble.<key>.next}
 */
public record Trouble(String key, List<String> facts) {
  public Trouble {
    facts = List.copyOf(facts);
  }

  public static Trouble of(String key, String... facts) {
    return new Trouble(key, List.of(facts));
  }

  public String sentence(Sentences sentences) {
    return sentences.of("trouble." + key, facts.toArray());
  }

  public String next(Sentences sentences) {
    return sentences.of("trouble." + key + ".next", facts.toArray());
  }
}
