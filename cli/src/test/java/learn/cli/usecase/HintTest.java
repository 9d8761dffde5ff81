package learn.cli.usecase;

import static learn.cli.progress.Courses.LAZY;
import static learn.cli.progress.Courses.hint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Tier;
import learn.cli.domain.view.HintView;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HintTest {
  private static final HintStep ONE = hint(1, "");
  private static final HintStep TWO_TICK = hint(2, "tick");
  private static final HintStep TWO = hint(2, "");
  private static final HintStep TWO_ZERO = hint(2, "zero");
  private static final HintStep THREE_ZERO = hint(3, "zero");
  private static final List<HintStep> LADDER = List.of(ONE, TWO_TICK, TWO, TWO_ZERO, THREE_ZERO);
  private static final Exercise EXERCISE =
      Courses.exercise(LAZY, Tier.CORE, 25, List.of("Work.java"), List.of(), LADDER);

  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void open() {
    room = new Room(folder, Courses.only(EXERCISE));
    room.setup().bring();
  }

  private void opened() {
    room.journal().append(new Event.Opened(LAZY));
  }

  private void broke(String... checks) {
    List<CheckId> ids = Stream.of(checks).map(CheckId::new).toList();
    room.journal().append(new Event.Attempted(LAZY, "rejected", "ab", ids));
  }

  private HintView next() {
    return new Hint(room.desk()).hint(Optional.empty());
  }

  private HintStep step() {
    return next().shown().getLast();
  }

  @Test
  void theLadderLevelByLevel() {
    opened();
    assertEquals(List.of(ONE, TWO, TWO_TICK, TWO_ZERO, THREE_ZERO), all());
  }

  private List<HintStep> all() {
    return Stream.generate(this::step).limit(LADDER.size()).toList();
  }

  @Test
  void firstTheOneForTheCheckThatBrokeLast() {
    opened();
    broke("tick");
    broke("zero", "tick");
    assertEquals(List.of(TWO_ZERO, THREE_ZERO, TWO_TICK, ONE, TWO), all());
  }

  @Test
  void aNewAttemptChangesWhatComesNext() {
    opened();
    assertEquals(ONE, step());
    broke("zero");
    assertEquals(TWO_ZERO, step());
    broke("tick");
    assertEquals(TWO_TICK, step());
  }

  @Test
  void whatWasSeenIsShownAgainAndCounted() {
    opened();
    assertEquals(new HintView(EXERCISE, List.of(ONE), 4, true), next());
    assertEquals(new HintView(EXERCISE, List.of(ONE, TWO), 3, true), next());
  }

  @Test
  void atTheEndTheLadderIsShownAndNothingIsRecorded() {
    opened();
    all();
    int events = room.journal().events().size();
    HintView view = next();
    assertFalse(view.fresh());
    assertEquals(0, view.left());
    assertEquals(5, view.shown().size());
    assertEquals(events, room.journal().events().size());
  }

  @Test
  void eachHintIsRecorded() {
    opened();
    broke("tick");
    next();
    assertTrue(
        room.journal()
            .events()
            .contains(new Event.Hinted(LAZY, 2, Optional.of(new CheckId("tick")))));
  }

  @Test
  void whatComesFromEarlierCodeCostsNoHint() {
    opened();
    broke("zero");
    room.journal().append(new Event.ComesFrom(LAZY, List.of(Courses.COUNT)));
    int events = room.journal().events().size();
    assertEquals(new HintView(EXERCISE, List.of(), 5, false, List.of(Courses.COUNT)), next());
    assertEquals(events, room.journal().events().size());
    broke("zero");
    assertEquals(new HintView(EXERCISE, List.of(TWO_ZERO), 4, true), next());
  }

  @Test
  void aHintThatAnUpgradeTookAwayIsForgotten() {
    opened();
    room.journal().append(new Event.Hinted(LAZY, 9, Optional.empty()));
    assertEquals(new HintView(EXERCISE, List.of(ONE), 4, true), next());
  }

  @Test
  void whatIsNotOpenedHasNoHints() {
    assertEquals("nothing-opened", assertThrows(TroubleException.class, this::next).key());
  }
}
