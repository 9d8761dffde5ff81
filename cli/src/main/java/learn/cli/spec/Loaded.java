package learn.cli.spec;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.course.Track;

/**
 * What was read.
 *
 * @param track empty when {@code track.yaml} itself could not be read; its exercises are those that
 *     were asked for and gave no complaint
 * @param complaints empty when everything that was asked for is in order
 */
public record Loaded(Optional<Track> track, List<Diagnostic> complaints) {
  public Loaded {
    complaints = List.copyOf(complaints);
  }
}
