package learn.cli.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpareTest {
  private static final int HEAP_MIB = 64;

  /** Where the JVM that it starts finds no harness: how it ends is not the question here. */
  private static Spare spare(String jdk) {
    Path nowhere = Path.of("nowhere");
    GraderCommand command =
        new GraderCommand(
            Path.of(jdk), List.of(nowhere), nowhere, nowhere, List.of(), Duration.ZERO);
    return Spare.start(() -> command, HEAP_MIB);
  }

  private static Spare spare() {
    return spare(System.getProperty("java.home"));
  }

  @Test
  void itIsForOne() {
    try (Spare spare = spare();
        GraderJvm jvm = spare.take(HEAP_MIB, false).orElseThrow()) {
      assertTrue(Files.exists(jvm.folder()));
      assertEquals(Optional.empty(), spare.take(HEAP_MIB, false));
    }
  }

  @Test
  void itIsForWhoWantsWhatItIs() {
    try (Spare spare = spare()) {
      assertEquals(Optional.empty(), spare.take(HEAP_MIB + 1, false));
      assertEquals(Optional.empty(), spare.take(HEAP_MIB, true));
      try (GraderJvm jvm = spare.take(HEAP_MIB, false).orElseThrow()) {
        assertTrue(Files.exists(jvm.folder()));
      }
    }
  }

  @Test
  void whatNobodyTookIsGone() {
    Spare spare = spare();
    spare.close();
    assertEquals(Optional.empty(), spare.take(HEAP_MIB, false));
  }

  @Test
  void takenByNowItIsTheTakersToClose() {
    Spare spare = spare();
    try (GraderJvm jvm = spare.take(HEAP_MIB, false).orElseThrow()) {
      spare.close();
      assertTrue(Files.exists(jvm.folder()));
    }
  }

  @Test
  void oneThatCannotStartIsNobodys() {
    try (Spare spare = spare("no-such-jdk")) {
      assertEquals(Optional.empty(), spare.take(HEAP_MIB, false));
    }
  }
}
