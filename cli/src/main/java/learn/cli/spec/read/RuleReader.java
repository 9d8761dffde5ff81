package learn.cli.spec.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.domain.course.Rule;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Shape;

/**
 * Reads {@code rule:} and the members of {@code rules:}.
 *
 * @param known name of a rule → its parameters, all of them required
 */
record RuleReader(Reading reading, Map<String, Set<String>> known) {

  /** A bare name, or {@code { name: …, parameters }}. */
  Optional<Rule> read(Node node) {
    if (node instanceof Node.Scalar) return read(node, node, List.of());
    List<Node.Entry> entries = reading.values().open(node);
    Optional<Node> name =
        entries.stream().filter(RuleReader::isName).map(Node.Entry::value).findFirst();
    if (name.isPresent()) return read(node, name.get(), entries);
    if (node instanceof Node.Entries)
      reading.complaints().add(node.at(), Complaint.MISSING_KEY, "\"name\" is missing");
    return Optional.empty();
  }

  private static boolean isName(Node.Entry entry) {
    return entry.key().text().equals("name");
  }

  private Optional<Rule> read(Node node, Node name, List<Node.Entry> entries) {
    Optional<String> rule = reading.values().text(name).flatMap(this::named);
    Map<String, List<String>> params = new LinkedHashMap<>();
    for (Node.Entry entry : entries)
      if (!isName(entry)) params.put(entry.key().text(), reading.strings(entry.value()));
    rule.ifPresent(r -> compare(node, r, entries));
    return rule.map(r -> new Rule(r, params));
  }

  private Optional<String> named(Node.Scalar name) {
    if (known.containsKey(name.text())) return Optional.of(name.text());
    reading.values().unknown(name, "rule", Complaint.UNKNOWN_RULE, known.keySet());
    return Optional.empty();
  }

  private void compare(Node node, String rule, List<Node.Entry> entries) {
    List<String> params = known.getOrDefault(rule, Set.of()).stream().sorted().toList();
    List<String> keys = Stream.concat(Stream.of("name"), params.stream()).toList();
    Shape shape = new Shape("rule " + rule, keys, List.of());
    if (node instanceof Node.Entries) reading.values().fields(node, shape);
    else if (!params.isEmpty())
      reading
          .complaints()
          .add(node.at(), Complaint.MISSING_KEY, "\"%s\" is missing".formatted(params.getFirst()));
  }
}
