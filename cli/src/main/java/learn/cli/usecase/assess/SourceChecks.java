package learn.cli.usecase.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.compile.Probes;
import learn.cli.domain.CheckId;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Probe;
import learn.cli.domain.course.Rule;
import learn.cli.rules.Rules;
import learn.cli.rules.SourceTrees;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/**
 * The checks that need no JVM: structural ones by rules over the sources, compile-time ones by
 * probes.
 */
final class SourceChecks {
  private final Workshop workshop;
  private final Candidate candidate;
  private final SourceTrees trees;

  SourceChecks(Workshop workshop, Candidate candidate) {
    this.workshop = workshop;
    this.candidate = candidate;
    this.trees = candidate.trees();
  }

  /**
   * @param whole breaches of the rules that hold for the submission as a whole
   * @param fault why one of those rules could not be judged
   */
  record Told(Map<CheckId, Outcome> outcomes, List<Finding> whole, Optional<Verdict.Why> fault) {}

  Told run() {
    Map<CheckId, Outcome> outcomes = new HashMap<>();
    for (CheckSpec check : candidate.exercise().checks()) {
      check.rule().ifPresent(rule -> outcomes.put(check.id(), Rules.judge(rule, trees)));
      check.probe().ifPresent(probe -> outcomes.put(check.id(), judge(probe)));
    }
    List<Finding> whole = new ArrayList<>();
    Optional<Verdict.Why> fault = Optional.empty();
    for (Rule rule : candidate.exercise().rules()) {
      switch (Rules.judge(rule, trees)) {
        case Outcome.Held _ -> {}
        case Outcome.Broken(var findings) -> whole.addAll(findings);
        case Outcome.NotRun _ ->
            fault = Optional.of(new Verdict.Why("unparsable", List.of(rule.name())));
      }
    }
    return new Told(outcomes, whole, fault);
  }

  private Outcome judge(Probe probe) {
    return new Probes(workshop.compiler())
        .judge(
            probe,
            candidate.exercise().id().packageName(),
            candidate.allClasses(),
            candidate.exercise().preview());
  }
}
