package learn.cli.usecase.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.course.CheckSpec;
import learn.cli.rules.Declarations;
import learn.cli.rules.SourceTrees;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.Outcome;
import learn.protocol.Place;

/**
 * Where findings are shown: at lines the learner can see. A reference underneath has none, and of
 * what was thrown out of earlier code the line that called it belongs to the picture.
 */
final class Locating {
  private final Candidate candidate;
  private final List<Carried> references;
  private final SourceTrees carriedTrees;

  Locating(Candidate candidate) {
    this.candidate = candidate;
    List<Carried> carried = candidate.ground().carried();
    this.references = carried.stream().filter(c -> !c.isLearners()).toList();
    this.carriedTrees =
        SourceTrees.of(
            carried.stream()
                .filter(Carried::isLearners)
                .flatMap(c -> c.sources().stream())
                .toList());
  }

  /** Where a member of the submission, or of what it builds on, is declared. */
  Optional<Place> declared(String about) {
    return Declarations.find(candidate.trees(), about)
        .or(() -> Declarations.find(carriedTrees, about));
  }

  /** A finding without a line of its own is shown at the member its check is about. */
  Outcome of(CheckId check, Outcome outcome) {
    if (!(outcome instanceof Outcome.Broken(List<Finding> findings))) return outcome;
    List<Finding> visible = findings.stream().map(this::visible).toList();
    if (visible.stream().noneMatch(f -> f.at().isEmpty())) return new Outcome.Broken(visible);
    List<Place> declared =
        candidate.exercise().check(check).flatMap(CheckSpec::about).flatMap(this::declared).stream()
            .toList();
    return new Outcome.Broken(
        visible.stream().map(f -> f.at().isEmpty() ? f.at(declared) : f).toList());
  }

  Finding visible(Finding finding) {
    if (candidate.ground().carried().isEmpty()) return finding;
    List<Place> at = new ArrayList<>(visible(finding.at()));
    if (finding.evidence() instanceof Evidence.Thrown thrown && at.stream().noneMatch(this::isNew))
      thrown.stack().stream().filter(this::isNew).findFirst().ifPresent(at::add);
    return new Finding(finding.code(), finding.says(), at, visible(finding.evidence()));
  }

  private Evidence visible(Evidence evidence) {
    return evidence instanceof Evidence.Thrown(var type, var message, var stack)
        ? new Evidence.Thrown(type, message, visible(stack))
        : evidence;
  }

  private List<Place> visible(List<Place> places) {
    return places.stream()
        .filter(place -> references.stream().noneMatch(c -> c.holds(place.file())))
        .toList();
  }

  private boolean isNew(Place place) {
    return candidate.ground().carried().stream().noneMatch(c -> c.holds(place.file()));
  }
}
