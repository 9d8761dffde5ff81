package learn.cli.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/**
 * From outcomes to a verdict. Solid evidence against the submission wins over our own faults; our
 * own faults win over silence; only a check of which nothing is unknown can pass.
 */
public final class Decision {
  private Decision() {}

  /**
   * @param outcomes what is known; a check that is missing here counts as not run
   * @param whole findings about the submission as a whole
   * @param fault why the grader could not do its work, if so
   */
  public static Verdict verdict(
      Exercise exercise,
      Map<CheckId, Outcome> outcomes,
      List<Finding> whole,
      Optional<Verdict.Why> fault) {
    Map<CheckId, Outcome> known = withoutDependants(exercise, outcomes);
    List<CheckReport> reports =
        exercise.checks().stream()
            .map(check -> new CheckReport(check, known.getOrDefault(check.id(), silence(fault))))
            .toList();
    if (!whole.isEmpty() || outcomesOf(reports, Outcome.Broken.class).findAny().isPresent())
      return new Verdict.Rejected(reports, whole);
    if (fault.isPresent()) return new Verdict.Inconclusive(reports, fault.get());
    Optional<Outcome.NotRun> unknown = outcomesOf(reports, Outcome.NotRun.class).findFirst();
    if (unknown.isPresent()) return new Verdict.Inconclusive(reports, why(unknown.get().because()));
    if (reports.isEmpty())
      return new Verdict.Inconclusive(reports, new Verdict.Why("no-checks", List.of()));
    return new Verdict.Passed(reports);
  }

  /** The harness does not run what needs a broken check; rules and probes know of no needs. */
  private static Map<CheckId, Outcome> withoutDependants(
      Exercise exercise, Map<CheckId, Outcome> outcomes) {
    Map<CheckId, Outcome> known = new HashMap<>(outcomes);
    for (CheckSpec check : exercise.checks())
      check.needs().stream()
          .filter(need -> Optional.ofNullable(known.get(need)).filter(Decision::isOut).isPresent())
          .findFirst()
          .ifPresent(need -> known.computeIfPresent(check.id(), (_, _) -> needs(need)));
    return known;
  }

  private static boolean isOut(Outcome outcome) {
    return outcome instanceof Outcome.Broken
        || outcome instanceof Outcome.NotRun(Outcome.Because.Needs _);
  }

  private static Outcome needs(CheckId need) {
    return new Outcome.NotRun(new Outcome.Because.Needs(need.value()));
  }

  private static <O extends Outcome> Stream<O> outcomesOf(
      List<CheckReport> reports, Class<O> type) {
    return reports.stream().map(CheckReport::outcome).filter(type::isInstance).map(type::cast);
  }

  private static Outcome silence(Optional<Verdict.Why> fault) {
    String reason = fault.map(Verdict.Why::code).orElse("silent");
    return new Outcome.NotRun(new Outcome.Because.Undecided(reason, List.of()));
  }

  private static Verdict.Why why(Outcome.Because because) {
    return switch (because) {
      case Outcome.Because.Undecided(var reason, var facts) -> new Verdict.Why(reason, facts);
      case Outcome.Because.Needs(var check) -> new Verdict.Why("needs", List.of(check));
      case Outcome.Because.GivenUp() -> new Verdict.Why("given-up", List.of());
    };
  }
}
