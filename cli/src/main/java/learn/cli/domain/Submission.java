package learn.cli.domain;

import java.util.List;

/**
 * An immutable snapshot of the learner's files for one exercise.
 *
 * @param hash hex digest over paths and texts; the journal's name for it
 */
public record Submission(ExerciseId exercise, List<SourceFile> files, String hash) {
  public Submission {
    files = List.copyOf(files);
  }
}
