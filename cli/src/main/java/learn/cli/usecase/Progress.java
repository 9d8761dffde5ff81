package learn.cli.usecase;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Predicate;
import learn.cli.domain.course.Part;
import learn.cli.domain.view.ProgressView;
import learn.cli.progress.Pace;

/**
 * {@code learn progress}: the learner's pace beside the guide's. Writes nothing.
 *
 * @param hasQuiz which parts close with a quiz
 */
public record Progress(Desk desk, Predicate<Part> hasQuiz, InstantSource clock, ZoneId zone) {

  public ProgressView progress() {
    return Pace.of(desk.journal().entries(), desk.track(), hasQuiz, clock.instant(), zone);
  }
}
