package learn.cli.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stable name of an exercise, e.g. {@code ch03-flag-future}: one name everywhere. */
public record ExerciseId(String value) implements Comparable<ExerciseId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ExerciseId {
    if (!SHAPE.matcher(value).matches())
      throw new IllegalArgumentException("not an exercise id: " + value);
  }

  public static Optional<ExerciseId> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new ExerciseId(text)) : Optional.empty();
  }

  /** Java package, and folder name in every tree: {@code ch03_flag_future}. */
  public String packageName() {
    return value.replace('-', '_');
  }

  @Override
  public int compareTo(ExerciseId other) {
    return value.compareTo(other.value);
  }

  // Written out: what the compiler would make of them is put together by reflection in every run.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExerciseId that && value.equals(that.value);
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
