package learn.cli.progress;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Part;
import learn.cli.domain.view.ProgressView;
import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final Instant START = Tick.START;
  private final List<Entry> entries = new ArrayList<>();
  private Predicate<Part> hasQuiz = part -> false;

  private PaceTest at(double minutes, Event event) {
    Instant when = START.plusMillis((long) (minutes * 60_000));
    entries.add(new Entry(when, "7f3a", event));
    return this;
  }

  private static Event open(ExerciseId id) {
    return new Event.Opened(id);
  }

  private static Event pass(ExerciseId id) {
    return new Event.Attempted(id, "passed", "ab", List.of());
  }

  private static Event reject(ExerciseId id) {
    return new Event.Attempted(id, "rejected", "ab", List.of());
  }

  private ProgressView after(double minutes) {
    Instant now = START.plusMillis((long) (minutes * 60_000));
    return Pace.of(entries, Courses.track(), hasQuiz, now, ZoneOffset.UTC);
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void emptyAtFirst() {
    ProgressView view = after(0);
    assertEquals(0, view.passed());
    assertEquals(3, view.exercises(), "core exercises");
    assertEquals(Duration.ZERO, view.spent());
    assertEquals(Optional.empty(), view.parts().getFirst().expected());
    assertEquals(0, view.parts().get(2).total(), "not shipped");
    assertFalse(view.parts().get(2).reached());
  }

  @Test
  void timeBelongsToTheExerciseOfTheLaterEvent() {
    at(0, open(LAZY)).at(10, reject(LAZY)).at(20, pass(LAZY)).at(25, open(FLAG));
    ProgressView view = after(30);
    assertEquals(minutes(20), view.parts().get(0).spent());
    assertEquals(minutes(5), view.parts().get(1).spent());
    assertEquals(minutes(25), view.spent());
  }

  @Test
  void fifteenMinutesAreNotIdle() {
    at(0, open(LAZY)).at(15, open(LAZY));
    assertEquals(minutes(15), after(20).spent());
  }

  @Test
  void anIdleGapBeforeComingBackCountsNothing() {
    at(0, open(LAZY)).at(15.01, open(LAZY)).at(600, new Event.Skipped(LAZY));
    assertEquals(Duration.ZERO, after(700).spent());
  }

  @Test
  void anIdleGapThatEndsInWorkIsCutToFifteenMinutes() {
    at(0, open(LAZY)).at(25, reject(LAZY)).at(1500, open(LAZY)).at(1505, pass(LAZY));
    assertEquals(minutes(20), after(1505).spent());
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() {
    at(0, open(LAZY)).at(10, reject(LAZY)).at(20, pass(LAZY)).at(25, open(FLAG)).at(29, pass(FLAG));
    ProgressView straight = after(60);
    long seed = System.nanoTime();
    System.out.println("PaceTest shuffled: seed " + seed);
    Collections.shuffle(entries, new Random(seed));
    assertEquals(straight.spent(), after(60).spent(), "seed " + seed);
    assertEquals(straight.passed(), after(60).passed());
  }

  @Test
  void optionalOnesCountTowardsTheTotalTimeOnly() {
    at(0, open(INTRO)).at(5, pass(INTRO));
    ProgressView view = after(5);
    assertEquals(minutes(5), view.spent());
    assertEquals(Duration.ZERO, view.parts().getFirst().spent());
    assertEquals(0, view.passed());
    assertEquals(2, view.parts().getFirst().total());
  }

  @Test
  void theGuideSoFarIsWhatPassedOnesAreWorth() {
    at(0, open(LAZY)).at(10, pass(LAZY));
    assertEquals(minutes(25), after(10).parts().getFirst().guideSoFar());
  }

  @Test
  void oneInWorkIsNotBehindUntilItsTimeIsOver() {
    at(0, open(LAZY)).at(12, reject(LAZY));
    assertEquals(minutes(12), after(12).parts().getFirst().guideSoFar());
    at(24, reject(LAZY)).at(36, reject(LAZY));
    assertEquals(minutes(25), after(36).parts().getFirst().guideSoFar());
    assertEquals(minutes(36), after(36).parts().getFirst().spent());
  }

  @Test
  void aPartIsReachedWhenItsCoreIsPassed() {
    at(0, pass(LAZY)).at(1, pass(COUNT));
    ProgressView view = after(10);
    assertTrue(view.parts().getFirst().reached());
    assertEquals(Optional.empty(), view.parts().getFirst().expected());
    assertFalse(view.parts().get(1).reached());
  }

  @Test
  void aPartWithMoreToComeIsNotReachedAndHasNoDate() {
    at(0, pass(LAZY)).at(1, pass(COUNT));
    ProgressView.PartPace first =
        Pace.of(
                entries,
                Courses.trackWithMoreToCome(),
                hasQuiz,
                START.plusSeconds(600),
                ZoneOffset.UTC)
            .parts()
            .getFirst();
    assertEquals(first.total(), first.done());
    assertFalse(first.reached());
    assertEquals(Optional.empty(), first.expected());
  }

  @Test
  void theExpectedDateCarriesThePaceOn() {
    double day = 24 * 60;
    at(0, open(LAZY)).at(day, pass(LAZY));
    // 25 minutes of the guide in 5 days: 5 a day; 30 are left in part one, 70 up to part two's end.
    ProgressView view = after(5 * day);
    assertEquals(date(5 + 6), view.parts().get(0).expected());
    assertEquals(date(5 + 14), view.parts().get(1).expected());
    assertEquals(Optional.empty(), view.parts().get(2).expected());
  }

  @Test
  void onlyTheLastTwoWeeksArePace() {
    double day = 24 * 60;
    at(0, pass(LAZY));
    assertTrue(after(13 * day).parts().getFirst().expected().isPresent());
    assertEquals(Optional.empty(), after(15 * day).parts().getFirst().expected());
  }

  @Test
  void passingAgainIsNoPace() {
    double day = 24 * 60;
    at(0, pass(LAZY)).at(20 * day, pass(LAZY));
    assertEquals(Optional.empty(), after(21 * day).parts().getFirst().expected());
  }

  private static Optional<LocalDate> date(int days) {
    return Optional.of(LocalDate.of(2026, 11, 21).plusDays(days));
  }

  @Test
  void aPartWithAQuizIsReachedWhenThatIsPassedToo() {
    hasQuiz = part -> part.id().equals("one");
    at(0, open(LAZY)).at(10, pass(LAZY)).at(20, pass(COUNT));
    assertFalse(after(30).parts().getFirst().reached());
    assertEquals(Optional.of(new ProgressView.Quiz(0, false)), after(30).parts().getFirst().quiz());
    at(25, new Event.Answered("one", "Q-1", true)).at(25, new Event.QuizPassed("one"));
    assertTrue(after(30).parts().getFirst().reached());
    assertEquals(Optional.of(new ProgressView.Quiz(1, true)), after(30).parts().getFirst().quiz());
    assertEquals(Optional.empty(), after(30).parts().get(1).quiz());
  }

  @Test
  void timeOverAQuizBelongsToNoExercise() {
    at(0, open(LAZY)).at(10, new Event.Answered("one", "Q-1", true)).at(12, reject(LAZY));
    assertEquals(minutes(2), after(30).parts().getFirst().spent());
  }
}
