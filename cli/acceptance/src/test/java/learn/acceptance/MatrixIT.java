package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every grader of the course against everything it must pass and refuse, once. */
final class MatrixIT {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @TempDir Path folder;

  @Test
  void everyCellIsAsItsSpecSays() {
    Learner author = Learner.of(Installed.withRealCourse(folder), folder);
    Ran matrix = author.patient(PATIENCE).types("dev", "check");
    System.out.println(matrix.out());
    assertEquals(0, matrix.exit(), matrix::all);
    assertTrue(matrix.out().contains(" 0 cells wrong"), matrix::all);
    assertTrue(matrix.out().lines().filter(line -> line.startsWith("ok ")).count() >= 22 * 4);
  }
}
