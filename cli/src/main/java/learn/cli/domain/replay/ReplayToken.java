package learn.cli.domain.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/**
 * What a learner types to see a schedule again: {@code all-schedules/v1:4.1:4fe9}.
 *
 * @param check the check that found the schedule
 * @param schedule the interleaver's own token
 */
public record ReplayToken(CheckId check, String schedule) {
  public ReplayToken {
    if (schedule.isBlank()) throw new IllegalArgumentException("a token is not blank");
  }

  /** Empty when the text has no such form. */
  public static Optional<ReplayToken> of(String text) {
    int slash = text.indexOf('/');
    return slash < 1 || text.substring(slash + 1).isBlank()
        ? Optional.empty()
        : Optional.of(
            new ReplayToken(
                new CheckId(text.substring(0, slash)), text.substring(slash + 1).strip()));
  }

  /** The first schedule that broke a check. */
  public static Optional<ReplayToken> of(List<CheckReport> reports) {
    return reports.stream().flatMap(ReplayToken::of).findFirst();
  }

  private static Stream<ReplayToken> of(CheckReport report) {
    List<Finding> findings =
        report.outcome() instanceof Outcome.Broken(List<Finding> found) ? found : List.of();
    return findings.stream()
        .map(Finding::evidence)
        .filter(Evidence.Schedule.class::isInstance)
        .map(Evidence.Schedule.class::cast)
        .filter(schedule -> !schedule.token().isBlank())
        .map(schedule -> new ReplayToken(report.check().id(), schedule.token()));
  }

  @Override
  public String toString() {
    return check + "/" + schedule;
  }
}
