package learn.cli.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;

/** What the journal remembers. An attempt with verdict {@code passed} is the pass. */
public sealed interface Event {

  /** Something about one exercise. */
  sealed interface About extends Event {
    ExerciseId exercise();
  }

  /** {@code next} showed it. */
  record Opened(ExerciseId exercise) implements About {}

  /** {@code next --skip}: passed over until it is opened again. */
  record Skipped(ExerciseId exercise) implements About {}

  /**
   * One run of {@code check}.
   *
   * @param verdict its stable word
   * @param hash of the submission
   * @param judge all that had a say beside it, as one word; journals of old do not tell
   * @param broken ids of the checks that broke, in the report's order
   */
  record Attempted(
      ExerciseId exercise,
      String verdict,
      String hash,
      Optional<String> judge,
      List<CheckId> broken)
      implements About {
    static final Set<String> VERDICTS =
        Set.of("passed", "rejected", "uncompilable", "inconclusive");

    public Attempted {
      broken = List.copyOf(broken);
      if (!VERDICTS.contains(verdict))
        throw new IllegalArgumentException("not a verdict: " + verdict);
    }

    public Attempted(ExerciseId exercise, String verdict, String hash, List<CheckId> broken) {
      this(exercise, verdict, hash, Optional.empty(), broken);
    }

    /** Where it stood on earlier code, nobody is named: that code has a say as well. */
    public static Attempted of(Attempt attempt, String judge) {
      List<CheckId> broken =
          attempt.verdict().broken().stream().map(report -> report.check().id()).toList();
      return new Attempted(
          attempt.submission().exercise(),
          attempt.verdict().word(),
          attempt.submission().hash(),
          attempt.beneath().carried().isEmpty() ? Optional.of(judge) : Optional.empty(),
          broken);
    }

    boolean passed() {
      return verdict.equals("passed");
    }
  }

  /**
   * What the attempt before it opens with comes from the learner's own earlier exercises.
   *
   * @param earlier at least one
   */
  record ComesFrom(ExerciseId exercise, List<ExerciseId> earlier) implements About {
    public ComesFrom {
      earlier = List.copyOf(earlier);
      if (earlier.isEmpty()) throw new IllegalArgumentException("from nowhere");
    }

    /** Of an attempt that is rejected, where that is so. */
    public static Optional<ComesFrom> of(Attempt attempt) {
      return Optional.of(attempt.comesFrom())
          .filter(earlier -> !earlier.isEmpty())
          .map(earlier -> new ComesFrom(attempt.submission().exercise(), earlier));
    }
  }

  /** A hint was shown; level and check name it within the exercise's ladder. */
  record Hinted(ExerciseId exercise, int level, Optional<CheckId> check) implements About {}

  /** The solution was shown before a pass. */
  record GaveUp(ExerciseId exercise) implements About {}

  /** The starter was put back. */
  record ResetDone(ExerciseId exercise) implements About {}

  /** A question of a part's quiz was answered. */
  record Answered(String part, String question, boolean right) implements Event {}

  /** Enough of a part's quiz was answered right; that stays so. */
  record QuizPassed(String part) implements Event {}

  /** {@code --lang} was given; it holds until the next one. */
  record LangChosen(Lang lang) implements Event {}
}
