package learn.cli.grade;

import static learn.cli.grade.Spares.HEAP_MIB;
import static learn.cli.grade.Spares.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpareTest {
  private static Spares spares() {
    return Spares.of("never-reads");
  }

  @Test
  void itIsForOne() {
    try (Spares spares = spares();
        GraderJvm jvm = spares.spare().take(HEAP_MIB, false).orElseThrow()) {
      assertTrue(Files.exists(jvm.folder()));
      assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB, false));
    }
  }

  @Test
  void itIsForWhoWantsWhatItIs() {
    try (Spares spares = spares()) {
      assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB + 1, false));
      assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB, true));
      try (GraderJvm jvm = spares.spare().take(HEAP_MIB, false).orElseThrow()) {
        assertTrue(Files.exists(jvm.folder()));
      }
    }
  }

  @Test
  void whatNobodyTookIsGone() {
    Spares spares = spares();
    ProcessHandle process = spares.only();
    spares.close();
    until(() -> !process.isAlive());
    assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB, false));
    spares.spare().prepare(HEAP_MIB, false);
    assertEquals(1, spares.starts(), "closed is closed");
  }

  @Test
  void takenByNowItIsTheTakersToClose() {
    Spares spares = spares();
    try (GraderJvm jvm = spares.spare().take(HEAP_MIB, false).orElseThrow()) {
      spares.close();
      assertTrue(Files.exists(jvm.folder()));
    }
  }

  @Test
  void oneThatCannotStartIsNobodys() {
    try (Spares spares = Spares.withoutAJdk()) {
      assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB, false));
    }
  }

  @Test
  void theNextOneIsAnother() {
    try (Spares spares = spares()) {
      ProcessHandle first = spares.only();
      try (GraderJvm jvm = spares.spare().take(HEAP_MIB, false).orElseThrow()) {
        assertTrue(jvm.lives());
      }
      spares.spare().prepare(HEAP_MIB, false);
      assertNotEquals(first, spares.only());
    }
  }

  @Test
  void whatIsThereIsNotStartedTwice() {
    try (Spares spares = spares()) {
      for (int i = 0; i < 10; i++) spares.spare().prepare(HEAP_MIB, false);
      spares.only();
      assertEquals(1, spares.starts());
    }
  }

  @Test
  void anotherKindEndsTheOld() {
    try (Spares spares = spares()) {
      ProcessHandle old = spares.only();
      spares.spare().prepare(HEAP_MIB + 1, false);
      until(() -> !old.isAlive());
      assertEquals(Optional.empty(), spares.spare().take(HEAP_MIB, false));
      try (GraderJvm jvm = spares.spare().take(HEAP_MIB + 1, false).orElseThrow()) {
        assertTrue(spares.only().info().commandLine().orElse("").contains("-Xmx65m"));
        assertTrue(jvm.lives());
      }
    }
  }

  @Test
  void oneThatWasKilledIsReplaced() {
    try (Spares spares = spares()) {
      ProcessHandle killed = spares.only();
      killed.destroyForcibly();
      until(
          () -> {
            spares.spare().prepare(HEAP_MIB, false);
            return spares.starts() == 2;
          });
      assertNotEquals(killed, spares.only());
      try (GraderJvm jvm = spares.spare().take(HEAP_MIB, false).orElseThrow()) {
        assertTrue(jvm.lives());
      }
    }
  }

  /** A machine on which none lives must not be kept busy with starting them. */
  @Test
  void thoseThatAllDieAreNotStartedForEver() {
    try (Spares spares = Spares.of("dies-at-once")) {
      until(
          () -> {
            spares.spare().prepare(HEAP_MIB, false);
            return spares.starts() == 3;
          });
      until(() -> spares.alive().isEmpty());
      for (int i = 0; i < 100; i++) spares.spare().prepare(HEAP_MIB, false);
      assertEquals(3, spares.starts());
      spares.spare().take(HEAP_MIB, false).ifPresent(GraderJvm::close);
      spares.spare().prepare(HEAP_MIB, false);
      until(() -> spares.starts() == 4);
    }
  }

  @Test
  void restEndsItAndTheNextPreparationBeginsAnew() {
    try (Spares spares = spares()) {
      ProcessHandle first = spares.only();
      spares.spare().rest();
      until(() -> !first.isAlive());
      spares.spare().prepare(HEAP_MIB, false);
      assertNotEquals(first, spares.only());
    }
  }

  /** An attempt that is given up has to close what it took, so it must get it. */
  @Test
  void whoIsInterruptedGetsItAll() {
    try (Spares spares = spares()) {
      Thread.currentThread().interrupt();
      Optional<GraderJvm> jvm = spares.spare().take(HEAP_MIB, false);
      assertTrue(Thread.interrupted(), "and is still interrupted");
      jvm.orElseThrow().close();
    }
  }
}
