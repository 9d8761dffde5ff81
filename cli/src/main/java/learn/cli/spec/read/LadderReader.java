package learn.cli.spec.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learn.cli.domain.CheckId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Rejected;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Spot;
import learn.protocol.FindingCode;

/** Reads what refers to checks: hints and rejected submissions; and the limits beside them. */
final class LadderReader {
  private final Reading reading;
  private final Set<String> checks;
  private final Map<String, Spot> rungs = new HashMap<>();

  LadderReader(Reading reading, Set<String> checks) {
    this.reading = reading;
    this.checks = checks;
  }

  /** A rejected submission; its name stays located. */
  record Case(Node.Scalar name, Optional<Rejected> rejected) {}

  Optional<HintStep> hint(Node node) {
    return reading.values().fields(node, Shapes.HINT).flatMap(in -> hint(node.at(), in));
  }

  private Optional<HintStep> hint(Spot at, Fields in) {
    Optional<Integer> level =
        in.get("level", n -> reading.values().whole(n, "level", 1, Shapes.MAX_LEVEL));
    Optional<CheckId> check = in.get("check", this::check);
    Optional<Localized> text = reading.localized(in);
    if (check.isPresent() || !in.has("check")) level.ifPresent(l -> rung(at, l, check));
    return level.flatMap(l -> text.map(t -> new HintStep(l, check, t)));
  }

  private void rung(Spot at, int level, Optional<CheckId> check) {
    String rung = "level " + level + check.map(c -> " of " + c).orElse("");
    Optional.ofNullable(rungs.putIfAbsent(rung, at))
        .ifPresent(
            first ->
                reading
                    .complaints()
                    .add(
                        at,
                        Complaint.DUPLICATE_ID,
                        "a hint of %s is here twice, first on line %d"
                            .formatted(rung, first.line())));
  }

  Optional<Case> rejected(Node node) {
    return reading.values().fields(node, Shapes.REJECTED).flatMap(this::rejected);
  }

  private Optional<Case> rejected(Fields in) {
    Optional<Node.Scalar> name = in.get("name", reading::name);
    Optional<CheckId> check = in.get("check", this::check);
    Optional<FindingCode> finding = in.get("finding", this::finding);
    return name.map(n -> new Case(n, check.map(c -> new Rejected(n.text(), c, finding))));
  }

  private Optional<FindingCode> finding(Node node) {
    return reading.word(node, "finding", Complaint.UNKNOWN_FINDING, FindingCode.class);
  }

  private Optional<CheckId> check(Node node) {
    return reading.name(node).flatMap(this::known);
  }

  private Optional<CheckId> known(Node.Scalar name) {
    if (checks.contains(name.text())) return Optional.of(new CheckId(name.text()));
    reading.values().unknown(name, "check", Complaint.UNKNOWN_CHECK, checks);
    return Optional.empty();
  }

  Optional<Limits> limits(Node node) {
    return reading.values().fields(node, Shapes.LIMITS).map(this::limits);
  }

  private Limits limits(Fields in) {
    Optional<Integer> seconds =
        in.get("seconds", n -> reading.values().whole(n, "seconds", 1, Shapes.MAX_SECONDS));
    Optional<Integer> heap =
        in.get(
            "heap",
            n -> reading.values().measure(n, "heap", "m", Shapes.MIN_HEAP, Shapes.MAX_HEAP));
    return new Limits(
        seconds.orElse(Limits.DEFAULT.seconds()), heap.orElse(Limits.DEFAULT.heapMiB()));
  }

  /** What a check needs stands before it in the list. */
  void needs(List<CheckDraft> drafts) {
    Set<String> earlier = new java.util.HashSet<>();
    for (CheckDraft draft : drafts) {
      for (Node.Scalar need : draft.needs()) if (!earlier.contains(need.text())) need(need);
      draft.id().ifPresent(id -> earlier.add(id.text()));
    }
  }

  private void need(Node.Scalar need) {
    if (known(need).isPresent())
      reading
          .complaints()
          .add(
              need.at(),
              Complaint.LATER_CHECK,
              "\"%s\" does not come before this check: a check needs earlier ones only"
                  .formatted(need.text()));
  }
}
