package learn.cli.spec.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads values of a known type; what does not fit is complained about and left out. */
public record Values(Complaints complaints) {

  /** Text with something in it. */
  public Optional<Node.Scalar> text(Node node) {
    Optional<Node.Scalar> text = scalar(node, Node.Kind.TEXT);
    if (text.isEmpty() || !text.get().text().isBlank()) return text;
    complaints.add(node.at(), Complaint.EMPTY_TEXT, "this text is empty");
    return Optional.empty();
  }

  public Optional<Boolean> truth(Node node) {
    return scalar(node, Node.Kind.TRUTH).map(s -> Boolean.parseBoolean(s.text()));
  }

  /** A whole number of a range. */
  public Optional<Integer> whole(Node node, String what, int from, int to) {
    return scalar(node, Node.Kind.NUMBER)
        .flatMap(s -> within(node.at(), what, s.text(), s.text(), "", from, to));
  }

  /** A whole number with its unit, as {@code 128m}. */
  public Optional<Integer> measure(Node node, String what, String unit, int from, int to) {
    boolean number = node instanceof Node.Scalar s && s.kind() == Node.Kind.NUMBER;
    return scalar(node, number ? Node.Kind.NUMBER : Node.Kind.TEXT)
        .flatMap(s -> within(node.at(), what, s.text(), before(s.text(), unit), unit, from, to));
  }

  private static String before(String text, String unit) {
    return text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : "";
  }

  private Optional<Integer> within(
      Spot at, String what, String text, String number, String unit, int from, int to) {
    Optional<Integer> value =
        Optional.of(number)
            .filter(n -> n.matches("[0-9]{1,9}"))
            .map(Integer::valueOf)
            .filter(n -> n >= from && n <= to);
    if (value.isEmpty())
      complaints.add(
          at,
          Complaint.OUT_OF_RANGE,
          "%s is %s; it is a whole number, %d%s to %d%s"
              .formatted(what, Nearest.quoted(text).replace("\"", ""), from, unit, to, unit));
    return value;
  }

  /** One word of a closed list. */
  public <T> Optional<T> word(Node node, String what, Complaint code, Map<String, T> words) {
    Optional<Node.Scalar> text = text(node);
    Optional<T> known = text.flatMap(t -> Optional.ofNullable(words.get(t.text())));
    if (text.isPresent() && known.isEmpty()) unknown(text.get(), what, code, words.keySet());
    return known;
  }

  /** Complains about a name that is not there, with the nearest one that is. */
  public void unknown(Node.Scalar word, String what, Complaint code, Set<String> known) {
    String hint = Nearest.hintOrList(word.text(), "there are", known);
    complaints.add(word.at(), code, "unknown " + what + " " + Nearest.quoted(word.text()) + hint);
  }

  public <T> List<T> list(Node node, Function<Node, Optional<T>> each) {
    return switch (node) {
      case Node.Items items -> items.nodes().stream().flatMap(n -> each.apply(n).stream()).toList();
      default -> {
        wrong(node, "a list");
        yield List.of();
      }
    };
  }

  /** A list with something in it. */
  public <T> List<T> some(Node node, Function<Node, Optional<T>> each) {
    if (node instanceof Node.Items items && items.nodes().isEmpty())
      complaints.add(node.at(), Complaint.EMPTY_LIST, "this list needs at least one entry");
    return list(node, each);
  }

  /** Complains about every name that was there before. */
  public List<Node.Scalar> distinct(List<Node.Scalar> names) {
    Map<String, Node.Scalar> seen = new HashMap<>();
    for (Node.Scalar name : names)
      Optional.ofNullable(seen.putIfAbsent(name.text(), name)).ifPresent(f -> twice(name, f.at()));
    return names;
  }

  private void twice(Node.Scalar name, Spot first) {
    complaints.add(
        name.at(),
        Complaint.DUPLICATE_ID,
        "%s is here twice, first on line %d".formatted(Nearest.quoted(name.text()), first.line()));
  }

  /** A group of keys of this shape: unknown and missing ones are complained about. */
  public Optional<Fields> fields(Node node, Shape shape) {
    Optional<List<Node.Entry>> entries = entries(node);
    entries.ifPresent(found -> compare(node.at(), found, shape));
    return entries.map(found -> fields(node, found));
  }

  private static Fields fields(Node node, List<Node.Entry> found) {
    Map<String, Node.Entry> byKey = new HashMap<>();
    for (Node.Entry entry : found) byKey.put(entry.key().text(), entry);
    return new Fields(node.at(), byKey);
  }

  private void compare(Spot at, List<Node.Entry> found, Shape shape) {
    Set<String> seen = new HashSet<>();
    for (Node.Entry entry : found) seen.add(entry.key().text());
    for (Node.Entry entry : found)
      if (!shape.keys().contains(entry.key().text())) unknownKey(entry.key(), shape, seen);
    for (String key : shape.required()) if (!seen.contains(key)) missing(at, key);
  }

  private void unknownKey(Node.Scalar key, Shape shape, Set<String> seen) {
    List<String> free = shape.keys().stream().filter(k -> !seen.contains(k)).toList();
    String near = Nearest.hint(key.text(), free);
    String hint =
        near.isEmpty() ? Nearest.hintOrList(key.text(), shape.what() + " has", shape.keys()) : near;
    complaints.add(
        key.at(), Complaint.UNKNOWN_KEY, "unknown key " + Nearest.quoted(key.text()) + hint);
  }

  private void missing(Spot at, String key) {
    if (key.equals("en") || key.equals("zh"))
      complaints.add(
          at,
          Complaint.MISSING_TRANSLATION,
          "\"%s\" is missing: every text is in en and zh".formatted(key));
    else complaints.add(at, Complaint.MISSING_KEY, "\"%s\" is missing".formatted(key));
  }

  /** A group of keys the author chooses. */
  public List<Node.Entry> open(Node node) {
    return entries(node).orElse(List.of());
  }

  private Optional<List<Node.Entry>> entries(Node node) {
    if (node instanceof Node.Entries e) return Optional.of(e.entries());
    wrong(node, "keys");
    return Optional.empty();
  }

  private Optional<Node.Scalar> scalar(Node node, Node.Kind kind) {
    if (node instanceof Node.Scalar s && s.kind() == kind) return Optional.of(s);
    wrong(node, new Node.Scalar(node.at(), kind, "").shown());
    return Optional.empty();
  }

  private void wrong(Node node, String expected) {
    if (node instanceof Node.Refused) return;
    complaints.add(
        node.at(), Complaint.WRONG_TYPE, "expected %s, found %s".formatted(expected, node.shown()));
  }
}
