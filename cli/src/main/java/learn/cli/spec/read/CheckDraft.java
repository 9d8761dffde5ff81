package learn.cli.spec.read;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.spec.yaml.Node;

/**
 * A check as far as it could be read.
 *
 * @param spec present when there was nothing to object to so far in the file
 */
public record CheckDraft(
    Optional<Node.Scalar> id,
    Optional<CheckKind> kind,
    List<Node.Scalar> needs,
    Optional<CheckSpec> spec) {
  public CheckDraft {
    needs = List.copyOf(needs);
  }
}
