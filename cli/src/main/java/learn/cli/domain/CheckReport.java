package learn.cli.domain;

import learn.cli.domain.course.CheckSpec;
import learn.protocol.Outcome;

/** A check of the spec and how it came out. */
public record CheckReport(CheckSpec check, Outcome outcome) {
  public boolean isBroken() {
    return outcome instanceof Outcome.Broken;
  }
}
