package learn.cli.usecase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.ResetView;
import learn.cli.progress.Event;
import learn.cli.progress.workspace.Scaffold;

/** {@code learn reset}: the starter again; what was there is backed up first. */
public record Reset(Desk desk, Scaffold scaffold) {

  public ResetView reset(String id) {
    Exercise exercise = desk.opened(Optional.of(id));
    List<SourceFile> starter = desk.course().starter(exercise);
    boolean changed = !scaffold.stands(exercise, starter);
    Optional<Path> backup = changed ? scaffold.reset(exercise, starter) : Optional.empty();
    scaffold.given(exercise, desk.course().given(exercise));
    if (changed) desk.journal().append(new Event.ResetDone(exercise.id()));
    return new ResetView(exercise, backup, changed);
  }
}
