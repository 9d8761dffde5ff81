package learn.cli.domain.view;

import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;

/**
 * Answer of {@code learn hint}.
 *
 * @param shown every hint seen so far, the new one last
 * @param left how many are still to come
 * @param fresh the last one is new; false when the ladder has no more, or no step would help
 * @param earlier the earlier exercises that what broke last comes from: no step helps there
 */
public record HintView(
    Exercise exercise, List<HintStep> shown, int left, boolean fresh, List<ExerciseId> earlier) {
  public HintView {
    shown = List.copyOf(shown);
    earlier = List.copyOf(earlier);
  }

  /** Of what is this exercise's own. */
  public HintView(Exercise exercise, List<HintStep> shown, int left, boolean fresh) {
    this(exercise, shown, left, fresh, List.of());
  }
}
