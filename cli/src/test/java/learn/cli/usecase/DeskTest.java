package learn.cli.usecase;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.progress.TroubleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskTest {
  @TempDir Path folder;
  private Room room;

  @BeforeEach
  void sitDown() {
    room = new Room(folder, Courses.track());
  }

  private String key(String id) {
    return assertThrows(TroubleException.class, () -> room.desk().named(id)).key();
  }

  @Test
  void anExerciseIsNamedByIdOrPackage() {
    assertEquals(COUNT, room.desk().named("ch02-countdown").id());
    assertEquals(COUNT, room.desk().named("ch02_countdown").id());
  }

  @Test
  void aSlipOfThePenFindsTheNearest() {
    TroubleException near =
        assertThrows(TroubleException.class, () -> room.desk().named("ch02-cuontdown"));
    assertEquals("unknown-exercise-near", near.key());
    assertEquals(List.of("ch02-cuontdown", "ch02-countdown"), near.facts());
    assertEquals("unknown-exercise-near", key("ch01"));
    assertEquals("unknown-exercise", key("../../etc/passwd"));
    assertEquals("unknown-exercise", key("完全不同的东西一二三四五六七八"));
  }

  @Test
  void withoutAnIdTheCurrentOneIsMeant() {
    assertEquals(INTRO, room.desk().meant(Optional.empty(), room.desk().standing()).id());
    room.journal().append(new Event.Opened(LAZY));
    assertEquals(LAZY, room.desk().meant(Optional.empty(), room.desk().standing()).id());
  }

  @Test
  void whatIsNotOpenedIsSaid() {
    assertEquals("no-workspace", trouble(Optional.empty()).key());
    room.setup().bring();
    assertEquals("nothing-opened", trouble(Optional.empty()).key());
    assertEquals("not-opened", trouble(Optional.of("ch01-lazy")).key());
    room.journal().append(new Event.Opened(LAZY));
    room.journal().append(new Event.Attempted(LAZY, "passed", "ab", List.of()));
    TroubleException next = trouble(Optional.empty());
    assertEquals("not-opened", next.key());
    assertEquals(List.of("ch00-intro"), next.facts());
    assertEquals(LAZY, room.desk().opened(Optional.of("ch01-lazy")).id(), "passed is opened");
  }

  private TroubleException trouble(Optional<String> id) {
    return assertThrows(TroubleException.class, () -> room.desk().opened(id));
  }

  @Test
  void whenAllArePassedNothingIsMeant() {
    room.setup().bring();
    Courses.track()
        .inOrder()
        .forEach(
            e -> room.journal().append(new Event.Attempted(e.id(), "passed", "ab", List.of())));
    assertEquals("all-passed", trouble(Optional.empty()).key());
  }
}
