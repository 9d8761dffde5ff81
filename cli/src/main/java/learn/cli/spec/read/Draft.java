package learn.cli.spec.read;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.Exercise;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Node;

/**
 * A spec as far as it could be read, with what other files must agree with.
 *
 * @param exercise present when the file itself gave no complaint
 * @param claims empty when the file is no group of keys: then nothing is said about other files
 */
public record Draft(Optional<Exercise> exercise, Optional<Claims> claims, Complaints complaints) {

  /** What a spec says about its folder, other exercises and the graders. */
  public record Claims(
      Optional<Node.Scalar> id,
      Listed files,
      Listed given,
      Listed buildsOn,
      Listed accepted,
      Listed rejected,
      Listed checks,
      List<CheckDraft> drafts) {
    public Claims {
      drafts = List.copyOf(drafts);
    }
  }
}
