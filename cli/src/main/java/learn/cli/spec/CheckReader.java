package learn.cli.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learn.cli.domain.CheckId;
import learn.cli.domain.Localized;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Probe;
import learn.cli.domain.course.Rule;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The entries under {@code checks:}. */
final class CheckReader {
  static final Set<String> KEYS =
      Set.of("id", "kind", "needs", "title", "teach", "about", "says", "rule", "probe");
  static final Set<String> PROBE_KEYS = Set.of("unit", "source", "fails");
  static final Set<String> FAILS_KEYS = Set.of("line", "key");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d{1,2}}");
  private static final Pattern JAVA_FILE = Pattern.compile("[A-Z]\\w*\\.java");

  private final Complaints complaints;
  private final Set<String> ruleNames;

  CheckReader(Complaints complaints, Set<String> ruleNames) {
    this.complaints = complaints;
    this.ruleNames = ruleNames;
  }

  List<CheckSpec> read(Mapping spec) {
    List<CheckSpec> checks = new ArrayList<>();
    spec.required("checks");
    for (Node element : spec.list("checks")) check(element, checks).ifPresent(checks::add);
    if (checks.isEmpty() && spec.optional("checks").isPresent())
      complaints.at(spec.node(), "empty-list", "checks: at least one");
    return checks;
  }

  private Optional<CheckSpec> check(Node element, List<CheckSpec> before) {
    Mapping check = new Mapping(element, KEYS, complaints);
    Optional<CheckId> id = id(check, element, before);
    CheckKind kind = check.word("kind", CheckKind.class);
    List<CheckId> needs = needs(check, before);
    Localized title = check.localized("title");
    Localized teach = check.localized("teach");
    Map<String, Localized> says = says(check);
    Optional<String> about =
        check.optional("about").map(n -> check.text("about")).filter(a -> !a.isBlank());
    Optional<Rule> rule = check.optional("rule").flatMap(this::rule);
    Optional<Probe> probe = check.optional("probe").map(this::probe);
    boolean fits = fits(element, kind, check);
    if (id.isEmpty() || !fits || (kind == CheckKind.STRUCTURAL) != rule.isPresent())
      return Optional.empty();
    return Optional.of(
        new CheckSpec(id.get(), kind, needs, title, teach, says, about, rule, probe));
  }

  private Optional<CheckId> id(Mapping check, Node element, List<CheckSpec> before) {
    String id = check.text("id");
    if (id.isBlank()) return Optional.empty();
    if (!ID.matcher(id).matches()) {
      complaints.at(
          element, "wrong-id", "check " + id + ": use lower case, digits and single hyphens");
      return Optional.empty();
    }
    if (before.stream().anyMatch(b -> b.id().value().equals(id)))
      complaints.at(element, "duplicate-id", "check " + id + " stands here twice");
    return Optional.of(new CheckId(id));
  }

  /** Only a check that stands earlier can be needed: so nothing can be circular. */
  private List<CheckId> needs(Mapping check, List<CheckSpec> before) {
    List<String> earlier = before.stream().map(c -> c.id().value()).toList();
    List<CheckId> needs = new ArrayList<>();
    for (Node element : check.list("needs")) {
      String name = element instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (earlier.contains(name)) needs.add(new CheckId(name));
      else
        complaints.at(
            element,
            "unknown-check",
            "needs: there is no earlier check " + name + Complaints.didYouMean(name, earlier));
    }
    return needs;
  }

  private Map<String, Localized> says(Mapping check) {
    Map<String, Localized> says = new LinkedHashMap<>();
    Optional<Node> node = check.optional("says");
    if (node.isEmpty()) return says;
    Mapping sentences = new Mapping(node.get(), Set.of(), complaints);
    for (String key : sentences.keys()) {
      Localized sentence = sentences.localized(key);
      says.put(key, sentence);
      if (!placeholders(sentence.en()).equals(placeholders(sentence.zh())))
        sentences
            .optional(key)
            .ifPresent(
                n ->
                    complaints.at(
                        n,
                        "placeholders",
                        "says " + key + ": en and zh have different placeholders"));
    }
    return says;
  }

  private static Set<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean fits(Node element, CheckKind kind, Mapping check) {
    boolean wantsRule = kind == CheckKind.STRUCTURAL;
    boolean wantsProbe = kind == CheckKind.COMPILE_TIME;
    boolean fits =
        wantsRule == check.optional("rule").isPresent()
            && wantsProbe == check.optional("probe").isPresent();
    if (!fits)
      complaints.at(
          element,
          "kind-misfit",
          "a structural check has a rule, a compile-time check a probe, no other kind has either");
    return fits;
  }

  /** A rule by its name alone, or with parameters. */
  Optional<Rule> rule(Node node) {
    if (node instanceof ScalarNode scalar) return known(node, scalar.getValue(), Map.of());
    Mapping rule = new Mapping(node, Set.of(), complaints);
    Map<String, List<String>> params = new LinkedHashMap<>();
    for (String key : rule.keys())
      if (!key.equals("name"))
        params.put(
            key,
            rule.optional(key).filter(ScalarNode.class::isInstance).isPresent()
                ? List.of(rule.text(key))
                : rule.texts(key));
    return known(node, rule.text("name"), params);
  }

  private Optional<Rule> known(Node node, String name, Map<String, List<String>> params) {
    if (ruleNames.contains(name)) return Optional.of(new Rule(name, params));
    if (!name.isBlank())
      complaints.at(
          node,
          "unknown-rule",
          "there is no rule " + name + Complaints.didYouMean(name, ruleNames));
    return Optional.empty();
  }

  private Probe probe(Node node) {
    Mapping probe = new Mapping(node, PROBE_KEYS, complaints);
    Optional<Probe.FailsAt> fails =
        probe
            .optional("fails")
            .map(
                n -> {
                  Mapping at = new Mapping(n, FAILS_KEYS, complaints);
                  at.required("line");
                  return new Probe.FailsAt(at.number("line", 1, 1_000, 1), at.text("key"));
                });
    probe.required("unit").ifPresent(n -> javaName(n, complaints));
    return new Probe(probe.text("unit"), probe.text("source"), fails);
  }

  /** A file name that can stand in a package folder and nowhere else. */
  static void javaName(Node node, Complaints complaints) {
    String name = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!JAVA_FILE.matcher(name).matches())
      complaints.at(
          node, "wrong-file-name", "expected the name of a Java file like Flag.java, not " + name);
  }
}
