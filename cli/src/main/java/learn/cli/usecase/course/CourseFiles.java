package learn.cli.usecase.course;

import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.TroubleException;

/**
 * What a course holds beside its specs. A file that is not there is a {@link TroubleException}
 * {@code install-broken}: the loader has seen it.
 */
public interface CourseFiles {
  /** Markdown. */
  String brief(ExerciseId id, Lang lang);

  List<SourceFile> starter(Exercise exercise);

  /** Files the course gives; graded from here, never from the workspace. */
  List<SourceFile> given(Exercise exercise);

  /** Names of those files; needs no spec. */
  List<String> givenNames(ExerciseId id);

  /** Our solution, with package-private types in files of their own, if any. */
  List<SourceFile> reference(ExerciseId id);

  /** Markdown. */
  String notes(ExerciseId id, Lang lang);

  /** The files of an accepted submission that differ from the reference. */
  List<SourceFile> accepted(ExerciseId id, String name);

  /** The files of a rejected submission that differ from the reference. */
  List<SourceFile> rejected(ExerciseId id, String name);
}
