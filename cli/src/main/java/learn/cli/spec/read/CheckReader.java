package learn.cli.spec.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.CheckSpec.Control;
import learn.cli.domain.course.Probe;
import learn.cli.domain.course.Rule;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Node;

/** Reads one check of a spec. */
record CheckReader(Reading reading, RuleReader rules) {

  Optional<CheckDraft> read(Node node) {
    return reading.values().fields(node, Shapes.CHECK).map(this::read);
  }

  private CheckDraft read(Fields in) {
    Optional<Node.Scalar> id = in.get("id", reading::name);
    Optional<CheckKind> kind = in.get("kind", n -> reading.word(n, "kind", CheckKind.class));
    List<Node.Scalar> needs =
        in.all("needs", n -> reading.values().distinct(reading.values().list(n, reading::name)));
    Optional<Localized> title = in.get("title", reading::localized);
    Optional<Localized> teach = in.get("teach", reading::localized);
    var says = in.get("says", n -> Optional.of(reading.says(n))).orElse(Map.of());
    Optional<String> about = in.get("about", this::about);
    Optional<Rule> rule = in.get("rule", rules::read);
    Optional<Probe> probe = in.get("probe", this::probe);
    Optional<Control> control =
        in.get("controlled", n -> reading.word(n, "control", Control.class));
    kind.ifPresent(k -> fits(k, in));
    if (!reading.complaints().isEmpty()) return new CheckDraft(id, kind, needs, Optional.empty());
    CheckSpec spec =
        new CheckSpec(
            new CheckId(id.orElseThrow().text()),
            kind.orElseThrow(),
            needs.stream().map(n -> new CheckId(n.text())).toList(),
            title.orElseThrow(),
            teach.orElseThrow(),
            says,
            about,
            rule,
            probe,
            control.orElse(Control.IF_POSSIBLE));
    return new CheckDraft(id, kind, needs, Optional.of(spec));
  }

  private Optional<String> about(Node node) {
    return reading
        .matching(node, Shapes.MEMBER, "a type or a member like Flag.set")
        .map(Node.Scalar::text);
  }

  private void fits(CheckKind kind, Fields in) {
    belongs(kind, CheckKind.STRUCTURAL, "rule", in);
    belongs(kind, CheckKind.COMPILE_TIME, "probe", in);
    misplaced(kind, CheckKind.INTERLEAVED, "controlled", in);
  }

  private void belongs(CheckKind kind, CheckKind owner, String key, Fields in) {
    if (kind == owner && !in.has(key))
      reading
          .complaints()
          .add(
              in.at("kind"),
              Complaint.MISSING_KEY,
              "\"%s\" is missing: a %s check has one".formatted(key, Reading.spelled(owner)));
    misplaced(kind, owner, key, in);
  }

  private void misplaced(CheckKind kind, CheckKind owner, String key, Fields in) {
    if (kind != owner && in.has(key))
      reading
          .complaints()
          .add(
              in.at(key),
              Complaint.MISPLACED_KEY,
              "\"%s\" belongs to %s check; this one is %s"
                  .formatted(key, article(owner), Reading.spelled(kind)));
  }

  private static String article(CheckKind kind) {
    String name = Reading.spelled(kind);
    return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private Optional<Probe> probe(Node node) {
    return reading.values().fields(node, Shapes.PROBE).flatMap(this::probe);
  }

  private Optional<Probe> probe(Fields in) {
    Optional<String> unit = in.get("unit", reading::javaFile).map(Node.Scalar::text);
    Optional<String> source = in.get("source", reading.values()::text).map(Node.Scalar::text);
    int lines = source.map(s -> (int) s.lines().count()).orElse(Integer.MAX_VALUE);
    Optional<Probe.FailsAt> fails = in.get("fails", n -> fails(n, lines));
    return unit.flatMap(u -> source.map(s -> new Probe(u, s, fails)));
  }

  private Optional<Probe.FailsAt> fails(Node node, int lines) {
    return reading.values().fields(node, Shapes.FAILS).flatMap(in -> fails(in, lines));
  }

  private Optional<Probe.FailsAt> fails(Fields in, int lines) {
    Optional<Integer> line = in.get("line", n -> reading.values().whole(n, "line", 1, lines));
    Optional<Node.Scalar> key =
        in.get(
            "key",
            n ->
                reading.matching(n, Shapes.JAVAC_KEY, "a key of javac like compiler.err.not.stmt"));
    return line.flatMap(l -> key.map(k -> new Probe.FailsAt(l, k.text())));
  }
}
