package learn.cli.usecase.carry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Sources;
import learn.cli.usecase.Desk;

/** What this learner passed with last; the reference where there is nothing of theirs to use. */
public record OwnWork(Desk desk, Archive archive) implements Carrying {

  @Override
  public List<Carried> under(Exercise exercise) {
    List<Exercise> bases = desk.track().under(exercise);
    if (bases.isEmpty()) return List.of();
    Standing standing = desk.standing();
    return bases.stream().map(base -> carried(base, standing.passedWith(base.id()))).toList();
  }

  private Carried carried(Exercise base, Optional<String> passedWith) {
    return passedWith
        .map(hash -> kept(base, hash))
        .orElseGet(() -> reference(base, Why.NOT_PASSED));
  }

  private Carried kept(Exercise base, String hash) {
    return switch (archive.passed(base.id(), hash)) {
      case Archive.Kept.Whole(var submission) -> own(base, submission);
      case Archive.Kept.Gone() -> reference(base, Why.GONE);
      case Archive.Kept.Altered() -> reference(base, Why.ALTERED);
    };
  }

  private Carried own(Exercise base, Submission passed) {
    List<SourceFile> sources =
        Stream.concat(passed.files().stream(), desk.course().given(base).stream()).toList();
    return new Carried(base, sources, new Whose.Learners(passed.hash(), changed(base, passed)));
  }

  /** Files that are gone are no change of mind. */
  private boolean changed(Exercise base, Submission passed) {
    try {
      return !new Sources(desk.workspace()).snapshot(base).hash().equals(passed.hash());
    } catch (TroubleException unreadable) {
      return false;
    }
  }

  @Override
  public Carried reference(Exercise base, Why why) {
    return new References(desk.track(), desk.course()).reference(base, why);
  }
}
