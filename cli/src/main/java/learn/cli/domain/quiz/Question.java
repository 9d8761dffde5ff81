package learn.cli.domain.quiz;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.Localized;

/** One question; {@code why} is told after it was answered, whatever the answer. */
public sealed interface Question {
  String id();

  Localized ask();

  Localized why();

  /**
   * @param several any number of options may hold, not just one
   */
  record Choice(String id, Localized ask, List<Option> options, boolean several, Localized why)
      implements Question {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * @param but what is to be said to somebody who picked it, although it does not hold
   */
  record Option(Localized text, boolean right, Optional<Localized> but) {}

  /**
   * @param steps in the right order
   * @param also further right orders, as positions in {@code steps}, from 0
   */
  record Order(
      String id, Localized ask, List<Localized> steps, List<List<Integer>> also, Localized why)
      implements Question {
    public Order {
      steps = List.copyOf(steps);
      also = also.stream().map(List::copyOf).toList();
    }
  }

  record Match(String id, Localized ask, List<Pair> pairs, Localized why) implements Question {
    public Match {
      pairs = List.copyOf(pairs);
    }
  }

  record Pair(Localized left, Localized right) {}
}
