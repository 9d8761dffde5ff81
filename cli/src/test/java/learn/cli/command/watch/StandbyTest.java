package learn.cli.command.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Tier;
import learn.cli.grade.Spares;
import learn.cli.progress.Courses;
import learn.cli.progress.Tick;
import org.junit.jupiter.api.Test;

final class StandbyTest {
  private static final Exercise EXERCISE = Courses.exercise(Courses.COUNT, Tier.CORE, 30);

  private final Tick clock = new Tick();

  @Test
  void itIsOfTheExercisesKind() {
    try (Spares spares = Spares.of("never-reads")) {
      ProcessHandle other = spares.only();
      new Standby(spares.spare(), clock).keep(EXERCISE);
      Spares.until(() -> !other.isAlive());
      String heap = "-Xmx" + Limits.DEFAULT.heapMiB() + "m";
      Spares.until(() -> spares.only().info().commandLine().orElse("").contains(heap));
    }
  }

  @Test
  void nobodyWaitsForALearnerWhoHasLeft() {
    try (Spares spares = Spares.of("never-reads")) {
      Standby standby = new Standby(spares.spare(), clock);
      ProcessHandle other = spares.only();
      standby.keep(EXERCISE);
      Spares.until(() -> !other.isAlive());
      ProcessHandle first = spares.only();
      clock.pass(Standby.LONG);
      standby.keep(EXERCISE);
      assertEquals(first, spares.only());
      clock.pass(Duration.ofSeconds(1));
      standby.keep(EXERCISE);
      Spares.until(() -> spares.alive().isEmpty());
      standby.stirred();
      standby.keep(EXERCISE);
      assertNotEquals(first, spares.only());
    }
  }
}
