package learn.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
  private static final DateTimeFormatter AS_THE_JDK_DOES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long SECONDS_UNTIL_9999 = 253_402_300_799L;

  @Test
  void isWrittenAndReadAsTheJdkWould() {
    long seed = System.nanoTime();
    System.out.println("MomentTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long second = random.nextLong(SECONDS_UNTIL_9999);
      agrees(Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)));
      agrees(Instant.ofEpochSecond(second - second % 3600, random.nextInt(4) * 1_000_000L));
      agrees(Instant.ofEpochSecond(second - second % 86_400));
    }
  }

  private static void agrees(Instant at) {
    String written = Moment.written(at);
    assertEquals(AS_THE_JDK_DOES.format(at), written);
    assertEquals(Optional.of(Instant.parse(written)), Moment.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30T10:00:00.000Z",
        "2026-13-01T10:00:00.000Z",
        "2026-01-01T24:00:00.000Z",
        "2026-01-01T10:00:60.000Z",
        "2026-01-01T10:00:00Z",
        "2026-01-01T10:00:00.0000Z",
        "+2026-01-01T10:00:00.000",
        "２026-01-01T10:00:00.000Z"
      })
  void anythingElseIsNone(String word) {
    assertEquals(Optional.empty(), Moment.read(word));
  }
}
