package learn.cli.domain.carry;

import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;

/**
 * The code of one earlier exercise that a later one builds on.
 *
 * @param sources with what the course gives that exercise
 */
public record Carried(Exercise exercise, List<SourceFile> sources, Whose whose) {
  public Carried {
    sources = List.copyOf(sources);
  }

  public ExerciseId id() {
    return exercise.id();
  }

  public boolean isLearners() {
    return whose instanceof Whose.Learners;
  }

  /** Tells it apart from other code of the same exercise, and from that of others. */
  public String word() {
    return id() + " " + whose.word();
  }

  /** Whether this source path is one of its files. */
  public boolean holds(String path) {
    return path.startsWith(id().packageName() + "/");
  }
}
