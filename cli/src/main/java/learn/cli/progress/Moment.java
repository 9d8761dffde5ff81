package learn.cli.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment as the journal writes it: {@code 2026-11-21T11:02:03.120Z}. By hand, because every
 * command reads the whole journal, and the JDK's formatter takes longer to warm up than all of
 * that.
 */
final class Moment {
  // Always three digits of a second: then the order of lines is the order of time.
  private static final int LENGTH = "uuuu-MM-ddTHH:mm:ss.SSSZ".length();
  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
  private static final int NANOS_IN_MILLI = 1_000_000;

  private Moment() {}

  static String written(Instant at) {
    String iso =
        LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC).toString();
    // What is zero at its end, that leaves out.
    String whole = iso.length() == LENGTH - 8 ? iso + ":00" : iso;
    return (whole.contains(".") ? whole : whole + ".000") + "Z";
  }

  /** Empty for anything that is not written like this. */
  static Optional<Instant> read(String word) {
    if (!SHAPE.matcher(word).matches()) return Optional.empty();
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(word, 0, 4),
              number(word, 5, 7),
              number(word, 8, 10),
              number(word, 11, 13),
              number(word, 14, 16),
              number(word, 17, 19),
              number(word, 20, 23) * NANOS_IN_MILLI);
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String word, int from, int to) {
    return Integer.parseInt(word, from, to, 10);
  }
}
