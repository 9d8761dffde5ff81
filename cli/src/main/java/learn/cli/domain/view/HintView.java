package learn.cli.domain.view;

import java.util.List;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;

/**
 * Answer of {@code learn hint}.
 *
 * @param shown every hint seen so far, the new one last
 * @param left how many are still to come
 * @param fresh the last one is new; false when the ladder has no more
 */
public record HintView(Exercise exercise, List<HintStep> shown, int left, boolean fresh) {
  public HintView {
    shown = List.copyOf(shown);
  }
}
