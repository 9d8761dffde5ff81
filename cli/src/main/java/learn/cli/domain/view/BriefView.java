package learn.cli.domain.view;

import java.nio.file.Path;
import java.util.List;
import learn.cli.domain.course.Exercise;

/**
 * Answer of {@code learn next} and {@code learn show}.
 *
 * @param brief Markdown in the learner's language
 * @param files the learner's files
 * @param given files that come with the exercise and are taken from the course when graded
 * @param fresh the files were written just now
 */
public record BriefView(
    Exercise exercise,
    State state,
    String brief,
    List<Path> files,
    List<Path> given,
    boolean fresh) {
  public BriefView {
    files = List.copyOf(files);
    given = List.copyOf(given);
  }
}
