package learn.cli.domain.course;

import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;

/**
 * One block of the pacing guide.
 *
 * @param hoursFrom lower end of the guide's range
 * @param hoursTo upper end
 * @param checkpoint what the learner can do after it
 * @param more further exercises of this part are still to come: its checkpoint cannot be reached
 *     yet
 * @param exercises in order; a part that is not shipped yet has none
 */
public record Part(
    String id,
    Localized title,
    int hoursFrom,
    int hoursTo,
    Localized checkpoint,
    boolean more,
    List<ExerciseId> exercises) {
  public Part {
    exercises = List.copyOf(exercises);
  }

  /** A part that is shipped whole. */
  public Part(
      String id,
      Localized title,
      int hoursFrom,
      int hoursTo,
      Localized checkpoint,
      List<ExerciseId> exercises) {
    this(id, title, hoursFrom, hoursTo, checkpoint, false, exercises);
  }
}
