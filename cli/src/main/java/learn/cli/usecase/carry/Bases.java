package learn.cli.usecase.carry;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Standing;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Scaffold;
import learn.cli.usecase.Desk;

/**
 * Sees to it that an editor finds the types an exercise imports from earlier ones. Where the
 * learner has no source of such an exercise, what passed is put back, else its starter: that
 * compiles and gives nothing away ({@code docs/decisions/0072}).
 */
public record Bases(Desk desk, Scaffold scaffold) {

  public void bring(Exercise exercise) {
    List<Exercise> bases = desk.track().under(exercise);
    if (bases.isEmpty()) return;
    Standing standing = desk.standing();
    for (Exercise base : bases) {
      if (scaffold.isEmpty(base)) scaffold.starter(base, sources(base, standing));
      scaffold.given(base, desk.course().given(base));
    }
  }

  private List<SourceFile> sources(Exercise base, Standing standing) {
    return standing
        .passedWith(base.id())
        .flatMap(hash -> kept(base, hash))
        .map(Submission::files)
        .orElseGet(() -> desk.course().starter(base));
  }

  private Optional<Submission> kept(Exercise base, String hash) {
    return scaffold.archive().passed(base.id(), hash) instanceof Archive.Kept.Whole(var passed)
        ? Optional.of(passed)
        : Optional.empty();
  }
}
