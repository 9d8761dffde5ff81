package learn.cli.domain.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;

/**
 * A schedule that was asked for by its token.
 *
 * @param finding what broke in it; empty when nothing does any more
 */
public record Replayed(Evidence.Schedule schedule, Optional<Finding> finding) {

  /** Empty when the attempt did not get as far as a schedule. */
  public static Optional<Replayed> of(Attempt attempt) {
    return attempt.verdict().checks().stream().flatMap(report -> of(report.outcome())).findFirst();
  }

  private static Stream<Replayed> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Held(Coverage.Replayed(Evidence.Schedule schedule)) ->
          Stream.of(new Replayed(schedule, Optional.empty()));
      case Outcome.Broken(List<Finding> findings) -> findings.stream().flatMap(Replayed::of);
      case Outcome.Held _, Outcome.NotRun _ -> Stream.empty();
    };
  }

  private static Stream<Replayed> of(Finding finding) {
    return finding.evidence() instanceof Evidence.Schedule schedule
        ? Stream.of(new Replayed(schedule, Optional.of(finding)))
        : Stream.empty();
  }

  /** Its threads go no further, and that is what breaks. */
  public boolean forEver() {
    return finding.filter(f -> f.code().isStandstill()).isPresent();
  }
}
