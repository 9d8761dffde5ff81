package learn.cli.usecase;

import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Part;
import learn.cli.domain.view.ListView;
import learn.cli.progress.Standing;

/** {@code learn list}: every exercise with its state. Writes nothing, and needs no workspace. */
public record ListExercises(Desk desk) {

  public ListView list() {
    Standing standing = desk.standing();
    Optional<ExerciseId> current = standing.current().map(Exercise::id);
    return new ListView(
        desk.track().parts().stream().map(part -> rows(part, standing, current)).toList());
  }

  private ListView.PartRows rows(Part part, Standing standing, Optional<ExerciseId> current) {
    return new ListView.PartRows(
        part,
        part.exercises().stream()
            .flatMap(id -> desk.track().exercise(id).stream())
            .map(e -> row(e, standing, current))
            .toList());
  }

  private static ListView.Row row(Exercise e, Standing standing, Optional<ExerciseId> current) {
    return new ListView.Row(e, standing.state(e.id()), current.equals(Optional.of(e.id())));
  }
}
