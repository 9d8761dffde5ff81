package learn.cli.domain.view;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Rejected;

/**
 * Answer of {@code learn solution}.
 *
 * @param reference empty while the exercise is neither passed nor given up
 * @param notes Markdown in the learner's language
 */
public record SolutionView(
    Exercise exercise,
    List<SourceFile> reference,
    String notes,
    List<Wrong> rejected,
    Optional<String> refusedBecause) {
  public SolutionView {
    reference = List.copyOf(reference);
    rejected = List.copyOf(rejected);
  }

  /** A rejected submission, read only after passing: wrong next to right. */
  public record Wrong(Rejected spec, List<SourceFile> files) {
    public Wrong {
      files = List.copyOf(files);
    }
  }
}
