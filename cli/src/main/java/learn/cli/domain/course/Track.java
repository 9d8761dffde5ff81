package learn.cli.domain.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;

/** The course: its parts, and the exercises they name, in order. */
public record Track(Localized title, List<Part> parts, Map<ExerciseId, Exercise> exercises) {
  public Track {
    parts = List.copyOf(parts);
    exercises = Map.copyOf(exercises);
  }

  public List<Exercise> inOrder() {
    return parts.stream().flatMap(p -> p.exercises().stream()).map(exercises::get).toList();
  }

  public Optional<Exercise> exercise(ExerciseId id) {
    return Optional.ofNullable(exercises.get(id));
  }
}
