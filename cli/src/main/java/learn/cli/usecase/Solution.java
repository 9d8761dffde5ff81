package learn.cli.usecase;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.SolutionView;
import learn.cli.progress.Event;
import learn.cli.progress.Standing;
import learn.cli.usecase.course.CourseFiles;

/**
 * {@code learn solution}: after passing, or after giving up, which is recorded first. Wrong turns
 * are for those who passed.
 */
public record Solution(Desk desk, Lang lang) {
  /** Key of the sentence for a solution that stays closed. */
  public static final String NOT_PASSED = "not-passed";

  public SolutionView solution(String id, boolean giveUp) {
    Exercise exercise = desk.named(id);
    Standing standing = desk.standing();
    boolean passed = standing.passed(exercise.id());
    if (passed) return open(exercise, wrongTurns(exercise));
    if (!giveUp && !standing.gaveUp(exercise.id())) return closed(exercise);
    if (!standing.gaveUp(exercise.id())) giveUp(exercise);
    return open(exercise, List.of());
  }

  private void giveUp(Exercise exercise) {
    desk.workspace().mustExist();
    desk.journal().append(new Event.GaveUp(exercise.id()));
  }

  private static SolutionView closed(Exercise exercise) {
    return new SolutionView(exercise, List.of(), "", List.of(), Optional.of(NOT_PASSED));
  }

  private SolutionView open(Exercise exercise, List<SolutionView.Wrong> wrong) {
    ExerciseId id = exercise.id();
    CourseFiles course = desk.course();
    return new SolutionView(
        exercise, course.reference(id), course.notes(id, lang), wrong, Optional.empty());
  }

  private List<SolutionView.Wrong> wrongTurns(Exercise exercise) {
    return exercise.rejected().stream()
        .map(r -> new SolutionView.Wrong(r, desk.course().rejected(exercise.id(), r.name())))
        .toList();
  }
}
