package learn.cli.domain.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;

/**
 * The course: its parts, and the exercises they name, in order.
 *
 * @param exercises those that were loaded; a command may ask for a few
 */
public record Track(Localized title, List<Part> parts, Map<ExerciseId, Exercise> exercises) {
  public Track {
    parts = List.copyOf(parts);
    exercises = Map.copyOf(exercises);
  }

  /** Every exercise the parts name, loaded or not. */
  public List<ExerciseId> ids() {
    return parts.stream().flatMap(p -> p.exercises().stream()).toList();
  }

  /** The loaded ones. */
  public List<Exercise> inOrder() {
    return ids().stream().flatMap(id -> exercise(id).stream()).toList();
  }

  public Optional<Exercise> exercise(ExerciseId id) {
    return Optional.ofNullable(exercises.get(id));
  }
}
