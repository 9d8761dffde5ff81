package learn.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecallTest {
  private static final Instant START = Tick.START;
  private final List<Entry> entries = new ArrayList<>();

  private RecallTest on(int day, boolean right) {
    Instant at = START.plus(Duration.ofDays(day));
    entries.add(new Entry(at, "7f3a", new Event.Answered("one", "Q-1", right)));
    return this;
  }

  private Optional<Long> comesBackOnDay() {
    return Recall.of(entries).due("one", "Q-1").map(due -> Duration.between(START, due).toDays());
  }

  @Test
  void whatWasNeverAskedIsNew() {
    assertTrue(Recall.of(entries).isNew("one", "Q-1"));
    assertEquals(Optional.empty(), comesBackOnDay());
  }

  @Test
  void whatIsRightAtOnceNeverComesBack() {
    on(0, true);
    assertEquals(Optional.empty(), comesBackOnDay());
    assertTrue(Recall.of(entries).isRight("one", "Q-1"));
  }

  @Test
  void aMissComesBackAfterOneThreeAndSevenDays() {
    assertEquals(Optional.of(1L), on(0, false).comesBackOnDay());
    assertEquals(Optional.of(4L), on(1, true).comesBackOnDay());
    assertEquals(Optional.of(11L), on(4, true).comesBackOnDay());
    assertEquals(Optional.empty(), on(11, true).comesBackOnDay());
  }

  @Test
  void aMissInBetweenStartsOver() {
    on(0, false).on(1, true).on(4, false);
    assertEquals(Optional.of(5L), comesBackOnDay());
  }

  @Test
  void orderIsThatOfTimeNotOfTheFile() {
    on(0, false).on(1, true).on(4, true);
    Collections.reverse(entries);
    assertEquals(Optional.of(11L), comesBackOnDay());
  }

  @Test
  void partsDoNotMix() {
    on(0, false);
    assertTrue(Recall.of(entries).isNew("two", "Q-1"));
    assertEquals(1, Recall.of(entries).answered("one"));
    assertEquals(0, Recall.of(entries).answered("two"));
  }

  @Test
  void passedStaysPassed() {
    entries.add(new Entry(START, "7f3a", new Event.QuizPassed("one")));
    on(1, false);
    assertTrue(Recall.of(entries).hasPassed("one"));
    assertFalse(Recall.of(entries).hasPassed("two"));
  }
}
