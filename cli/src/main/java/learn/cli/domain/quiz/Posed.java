package learn.cli.domain.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import learn.cli.domain.Localized;

/**
 * A question as it is put. Its items carry the letters a, b, c … in the order they are shown; steps
 * and partners are shown in an order that gives nothing away.
 *
 * @param shown for each letter, the item's position in the question
 */
public record Posed(Question question, List<Integer> shown) {
  public Posed {
    shown = List.copyOf(shown);
  }

  /**
   * @param asked how often it was asked before: the order differs from time to time, and is the
   *     same on every machine
   */
  public static Posed of(Question question, int asked) {
    return switch (question) {
      case Question.Choice choice -> new Posed(choice, inOrder(choice.options().size()));
      case Question.Order order -> new Posed(order, mixed(order.steps().size(), order.id(), asked));
      case Question.Match match -> new Posed(match, mixed(match.pairs().size(), match.id(), asked));
    };
  }

  private static List<Integer> inOrder(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  private static List<Integer> mixed(int size, String id, int asked) {
    List<Integer> mixed = new ArrayList<>(inOrder(size));
    Random random = new Random(id.hashCode() * 31L + asked);
    do Collections.shuffle(mixed, random);
    while (size > 1 && mixed.equals(inOrder(size)));
    return mixed;
  }

  /** The items with letters, as shown. */
  public List<Localized> items() {
    return shown.stream().map(this::item).toList();
  }

  private Localized item(int position) {
    return switch (question) {
      case Question.Choice choice -> choice.options().get(position).text();
      case Question.Order order -> order.steps().get(position);
      case Question.Match match -> match.pairs().get(position).right();
    };
  }

  /** The letter under which an item is shown. */
  public char letter(int position) {
    return (char) ('a' + shown.indexOf(position));
  }

  /**
   * The positions somebody picked, in the order they typed their letters. Empty when that is no
   * answer to this question. Full-width letters, capitals, spaces and commas are fine.
   */
  public Optional<List<Integer>> read(String typed) {
    String letters =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s,、。.]", "");
    boolean known = letters.chars().allMatch(c -> c >= 'a' && c < 'a' + shown.size());
    if (!known) return Optional.empty();
    List<Integer> picked = letters.chars().mapToObj(c -> shown.get(c - 'a')).toList();
    boolean distinct = new HashSet<>(picked).size() == picked.size();
    return distinct && fits(picked.size()) ? Optional.of(picked) : Optional.empty();
  }

  private boolean fits(int picked) {
    return switch (question) {
      case Question.Choice choice -> choice.several() ? picked > 0 : picked == 1;
      case Question.Order _, Question.Match _ -> picked == shown.size();
    };
  }

  public boolean isRight(List<Integer> picked) {
    return switch (question) {
      case Question.Choice choice -> new HashSet<>(picked).equals(new HashSet<>(right(choice)));
      case Question.Order order ->
          picked.equals(inOrder(shown.size())) || order.also().contains(picked);
      case Question.Match _ -> picked.equals(inOrder(shown.size()));
    };
  }

  /** The letters of a right answer. */
  public String solution() {
    List<Integer> right =
        switch (question) {
          case Question.Choice choice -> right(choice);
          case Question.Order _, Question.Match _ -> inOrder(shown.size());
        };
    StringBuilder letters = new StringBuilder();
    right.forEach(position -> letters.append(letter(position)));
    return letters.toString();
  }

  private static List<Integer> right(Question.Choice choice) {
    return IntStream.range(0, choice.options().size())
        .filter(i -> choice.options().get(i).right())
        .boxed()
        .toList();
  }
}
