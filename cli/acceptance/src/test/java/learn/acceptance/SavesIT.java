package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/check --watch}: speed costs no correctness, and nothing grows. */
final class SavesIT {
  private static final int FEW = 10;
  private static final int SAVES = 25;
  private static final int TEXTS = 4;

  @TempDir Path folder;

  @Test
  void everySaveGetsTheVerdictOfAColdCheck() {
    assumeTrue(Pty.canBeHad(), "SKIPPED: no script(1) of util-linux here");
    long seed = System.nanoTime();
    System.out.println("SavesIT: seed " + seed);
    Learner learner = Learner.of(Installed.withRealCourse(folder), folder);
    try (Saves saves = new Saves(learner, "ch02-countdown", seed, TEXTS)) {
      for (int i = 0; i < FEW; i++) saves.random();
      Saves.Held few = saves.held();
      for (int i = FEW; i < SAVES; i++) saves.random();
      Saves.Held more = saves.held();
      // One JVM at most is waiting, another on its way out.
      assertTrue(more.graders() <= 2, more::toString);
      assertTrue(more.descriptors() <= few.descriptors() + 8, () -> few + " then " + more);
      assertEquals(0, saves.leaves());
    }
    assertEquals(List.of(), learner.installed().leftovers());
  }
}
