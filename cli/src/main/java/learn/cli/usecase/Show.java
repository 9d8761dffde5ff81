package learn.cli.usecase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.BriefView;
import learn.cli.progress.Standing;

/** {@code learn show}: the brief again. Writes nothing. */
public record Show(Desk desk, Lang lang) {

  public BriefView brief(Optional<String> id) {
    Standing standing = desk.standing();
    return brief(desk.meant(id, standing), standing, false);
  }

  BriefView brief(Exercise exercise, Standing standing, boolean fresh) {
    return new BriefView(
        exercise,
        standing.state(exercise.id()),
        desk.course().brief(exercise.id(), lang),
        paths(exercise, exercise.files()),
        paths(exercise, exercise.given()),
        fresh);
  }

  private List<Path> paths(Exercise exercise, List<String> names) {
    Path folder = desk.workspace().folder(exercise.id());
    return names.stream().map(folder::resolve).toList();
  }
}
