package learn.cli.domain;

import org.jspecify.annotations.Nullable;

/** Name of a check inside its exercise, e.g. {@code race-at-clone}. */
public record CheckId(String value) {
  public CheckId {
    if (value.isBlank()) throw new IllegalArgumentException("a check id is not blank");
  }

  // Written out: what the compiler would make of them is put together by reflection in every run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CheckId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
