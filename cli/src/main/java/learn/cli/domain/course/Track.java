package learn.cli.domain.course;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What an exercise builds on, and what that builds on: each once, and behind its own bases. */
  public List<Exercise> under(Exercise exercise) {
    Set<Exercise> found = new LinkedHashSet<>();
    exercise.buildsOn().forEach(base -> collect(base, found));
    return List.copyOf(found);
  }

  // The loader refuses circles.
  private void collect(ExerciseId id, Set<Exercise> found) {
    Optional<Exercise> base = exercise(id);
    base.ifPresent(b -> b.buildsOn().forEach(below -> collect(below, found)));
    base.ifPresent(found::add);
  }
}
