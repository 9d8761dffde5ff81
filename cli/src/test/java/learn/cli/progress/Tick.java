package learn.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class Tick implements InstantSource {
  public static final Instant START = Instant.parse("2026-11-21T11:02:03.120Z");
  private Instant now = START;

  public Tick pass(Duration time) {
    now = now.plus(time);
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
