package learn.cli.domain.course;

import static learn.cli.progress.Courses.COUNT;
import static learn.cli.progress.Courses.FLAG;
import static learn.cli.progress.Courses.INTRO;
import static learn.cli.progress.Courses.LAZY;
import static learn.cli.progress.Courses.buildingOn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.progress.Courses;
import org.junit.jupiter.api.Test;

final class TrackTest {
  private static List<ExerciseId> under(Exercise exercise, Exercise... others) {
    Track track = Courses.track(others[0], others[1], others[2], exercise);
    return track.under(exercise).stream().map(Exercise::id).toList();
  }

  @Test
  void basesComeBeforeWhatStandsOnThem() {
    assertEquals(
        List.of(INTRO, LAZY, COUNT),
        under(
            buildingOn(FLAG, COUNT),
            buildingOn(INTRO),
            buildingOn(LAZY, INTRO),
            buildingOn(COUNT, LAZY)));
  }

  @Test
  void whatIsReachedTwiceIsThereOnce() {
    assertEquals(
        List.of(INTRO, COUNT, LAZY),
        under(
            buildingOn(FLAG, COUNT, LAZY),
            buildingOn(INTRO),
            buildingOn(LAZY, INTRO),
            buildingOn(COUNT, INTRO)));
  }

  @Test
  void whatIsNotReachedIsNotThere() {
    assertEquals(
        List.of(LAZY),
        under(
            buildingOn(FLAG, LAZY), buildingOn(INTRO), buildingOn(LAZY), buildingOn(COUNT, LAZY)));
  }
}
