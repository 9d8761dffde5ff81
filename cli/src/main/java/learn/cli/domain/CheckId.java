package learn.cli.domain;

/** Name of a check inside its exercise, e.g. {@code race-at-clone}. */
public record CheckId(String value) {
  public CheckId {
    if (value.isBlank()) throw new IllegalArgumentException("a check id is not blank");
  }

  @Override
  public String toString() {
    return value;
  }
}
