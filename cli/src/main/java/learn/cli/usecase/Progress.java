package learn.cli.usecase;

import java.time.InstantSource;
import java.time.ZoneId;
import learn.cli.domain.view.ProgressView;
import learn.cli.progress.Pace;

/** {@code learn progress}: the learner's pace beside the guide's. Writes nothing. */
public record Progress(Desk desk, InstantSource clock, ZoneId zone) {

  public ProgressView progress() {
    return Pace.of(desk.journal().entries(), desk.track(), clock.instant(), zone);
  }
}
