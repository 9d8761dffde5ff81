package learn.cli.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import learn.cli.domain.Localized;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values of one mapping; each access says what it expects, and complains where that is not
 * there.
 */
final class Mapping {
  private final Node node;
  private final Complaints complaints;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param known the keys it may have; empty = any
   */
  Mapping(Node node, Set<String> known, Complaints complaints) {
    this.node = node;
    this.complaints = complaints;
    if (node instanceof MappingNode mapping) mapping.getValue().forEach(tuple -> add(tuple, known));
    else complaints.at(node, "wrong-type", "expected keys and values");
  }

  private void add(NodeTuple tuple, Set<String> known) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      complaints.at(tuple.getKeyNode(), "wrong-key", "a key must be a plain word");
      return;
    }
    String name = key.getValue();
    if (!known.isEmpty() && !known.contains(name))
      complaints.at(key, "unknown-key", "unknown key " + name + Complaints.didYouMean(name, known));
    if (values.putIfAbsent(name, tuple.getValueNode()) != null)
      complaints.at(key, "duplicate-key", "key " + name + " stands here twice");
  }

  Node node() {
    return node;
  }

  Set<String> keys() {
    return values.keySet();
  }

  Optional<Node> optional(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Optional<Node> required(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty() && node instanceof MappingNode)
      complaints.at(node, "missing-key", "key " + key + " is missing");
    return value;
  }

  /** A required text that is not blank; empty text after a complaint. */
  String text(String key) {
    return required(key).map(value -> text(key, value)).orElse("");
  }

  private String text(String key, Node value) {
    if (!(value instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
      complaints.at(value, "wrong-type", key + ": expected a text");
      return "";
    }
    if (scalar.getValue().isBlank()) complaints.at(value, "empty-text", key + " is empty");
    return scalar.getValue();
  }

  /** A whole number in this range; {@code otherwise} when the key is absent or wrong. */
  int number(String key, int from, int to, int otherwise) {
    Optional<Node> value = optional(key);
    return value.map(v -> number(key, v, from, to)).orElse(otherwise);
  }

  private int number(String key, Node value, int from, int to) {
    String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    boolean whole = text.matches("-?\\d{1,9}");
    int number = whole ? Integer.parseInt(text) : from;
    if (!whole) complaints.at(value, "wrong-type", key + ": expected a whole number");
    else if (number < from || number > to)
      complaints.at(
          value, "out-of-range", key + ": " + number + " is not between " + from + " and " + to);
    return Math.clamp(number, from, to);
  }

  boolean flag(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty()) return false;
    String text = value.get() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!text.equals("true") && !text.equals("false"))
      complaints.at(value.get(), "wrong-type", key + ": expected true or false");
    return text.equals("true");
  }

  /** A required word out of an enum, written in lower case with hyphens. */
  <E extends Enum<E>> E word(String key, Class<E> type) {
    E first = type.getEnumConstants()[0];
    return required(key).map(value -> word(key, value, type)).orElse(first);
  }

  private <E extends Enum<E>> E word(String key, Node value, Class<E> type) {
    String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (word.equals(text)) return constant;
      words.add(word);
    }
    complaints.at(
        value,
        "unknown-word",
        key
            + ": "
            + text
            + " is none of "
            + String.join(", ", words)
            + Complaints.didYouMean(text, words));
    return type.getEnumConstants()[0];
  }

  /** A text in both languages, on the two keys {@code en} and {@code zh} of this mapping. */
  Localized localized() {
    return new Localized(text("en"), text("zh"));
  }

  /** A text in both languages, under a key of its own. */
  Localized localized(String key) {
    return required(key)
        .map(value -> new Mapping(value, Set.of("en", "zh"), complaints).localized())
        .orElse(new Localized("", ""));
  }

  /** The elements of an optional list. */
  List<Node> list(String key) {
    return optional(key).map(value -> list(key, value)).orElse(List.of());
  }

  private List<Node> list(String key, Node value) {
    if (value instanceof SequenceNode sequence) return sequence.getValue();
    complaints.at(value, "wrong-type", key + ": expected a list");
    return List.of();
  }

  /** The texts of an optional list; each at most once. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node element : list(key)) {
      String text = text(key, element);
      if (texts.contains(text))
        complaints.at(element, "duplicate", key + ": " + text + " stands here twice");
      else if (!text.isBlank()) texts.add(text);
    }
    return texts;
  }

  /**
   * The texts of an optional list, made into something; what cannot be made is complained about.
   */
  <T> List<T> each(String key, String expected, Function<String, Optional<T>> make) {
    List<T> made = new ArrayList<>();
    for (Node element : list(key)) {
      String text = text(key, element);
      Optional<T> one = make.apply(text);
      if (one.isEmpty() && !text.isBlank())
        complaints.at(element, "wrong-type", key + ": " + text + " is not " + expected);
      one.ifPresent(made::add);
    }
    return made;
  }
}
