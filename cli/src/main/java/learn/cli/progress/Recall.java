package learn.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a learner remembers of the quizzes: a pure function of the journal. A question that was
 * missed comes back after 1, 3 and 7 days, one step further with each right answer and from the
 * start with each other one; after the last step it rests.
 */
public final class Recall {
  private static final List<Duration> STEPS =
      List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));
  private static final int RESTS = STEPS.size();

  private final Map<Key, Card> cards = new HashMap<>();
  private final Set<String> passed = new HashSet<>();

  private record Key(String part, String question) {}

  /**
   * @param step index into {@link #STEPS} of the wait it is in, or {@link #RESTS}
   */
  private record Card(int step, Instant answered, boolean right, int times) {
    static Card first(Instant at, boolean right) {
      return new Card(right ? RESTS : 0, at, right, 1);
    }

    Card next(Instant at, boolean right) {
      return new Card(right ? Math.min(step + 1, RESTS) : 0, at, right, times + 1);
    }

    Optional<Instant> due() {
      return step == RESTS ? Optional.empty() : Optional.of(answered.plus(STEPS.get(step)));
    }
  }

  private Recall() {}

  public static Recall of(List<Entry> entries) {
    Recall recall = new Recall();
    entries.stream().sorted(Comparator.comparing(Entry::at)).forEach(recall::add);
    return recall;
  }

  private void add(Entry entry) {
    switch (entry.event()) {
      case Event.Answered(var part, var question, var right) ->
          cards.merge(
              new Key(part, question),
              Card.first(entry.at(), right),
              (card, _) -> card.next(entry.at(), right));
      case Event.QuizPassed(var part) -> passed.add(part);
      case Event.About _, Event.LangChosen _ -> {}
    }
  }

  /** Never answered. */
  public boolean isNew(String part, String question) {
    return !cards.containsKey(new Key(part, question));
  }

  /** Missed, and not yet right often enough since. */
  public boolean isMissed(String part, String question) {
    return due(part, question).isPresent();
  }

  /** When it comes back, if it does. */
  public Optional<Instant> due(String part, String question) {
    return Optional.ofNullable(cards.get(new Key(part, question))).flatMap(Card::due);
  }

  /** Whether the latest answer was right. */
  public boolean isRight(String part, String question) {
    return Optional.ofNullable(cards.get(new Key(part, question))).map(Card::right).orElse(false);
  }

  /** How often it was answered. */
  public int times(String part, String question) {
    return Optional.ofNullable(cards.get(new Key(part, question))).map(Card::times).orElse(0);
  }

  public boolean hasPassed(String part) {
    return passed.contains(part);
  }

  /** How many questions of a part have been answered. */
  public long answered(String part) {
    return cards.keySet().stream().filter(key -> key.part().equals(part)).count();
  }
}
