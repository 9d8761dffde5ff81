package learn.cli.spec.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learn.cli.domain.Localized;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Values;

/** What several parts of a spec are made of: names, words, texts in both languages. */
record Reading(Values values) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");

  Reading(Complaints complaints) {
    this(new Values(complaints));
  }

  Complaints complaints() {
    return values.complaints();
  }

  Optional<Node.Scalar> name(Node node) {
    return matching(node, Shapes.NAME, "a name: lower-case words joined by \"-\"");
  }

  Optional<Node.Scalar> javaFile(Node node) {
    return matching(node, Shapes.JAVA_FILE, "a file name like Flag.java");
  }

  Optional<Node.Scalar> matching(Node node, Pattern shape, String what) {
    return values
        .text(node)
        .filter(
            s -> {
              boolean fits = shape.matcher(s.text()).matches();
              if (!fits)
                complaints()
                    .add(s.at(), Complaint.BAD_NAME, Nearest.quoted(s.text()) + " is not " + what);
              return fits;
            });
  }

  /** A constant by its spelling in specs: {@code virtual-time}. */
  <E extends Enum<E>> Optional<E> word(Node node, String what, Class<E> type) {
    return word(node, what, Complaint.UNKNOWN_WORD, type);
  }

  <E extends Enum<E>> Optional<E> word(Node node, String what, Complaint code, Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) words.put(spelled(constant), constant);
    return values.word(node, what, code, words);
  }

  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<Localized> localized(Node node) {
    return values.fields(node, Shapes.LOCALIZED).flatMap(this::localized);
  }

  /** {@code en} and {@code zh} among other keys. */
  Optional<Localized> localized(Fields fields) {
    Optional<String> en = fields.get("en", n -> translation("en", n));
    Optional<String> zh = fields.get("zh", n -> translation("zh", n));
    return en.flatMap(e -> zh.map(z -> new Localized(e, z)));
  }

  private Optional<String> translation(String lang, Node node) {
    boolean blank = node instanceof Node.Scalar s && s.text().isBlank();
    if (!blank) return values.text(node).map(Node.Scalar::text);
    String message = "\"%s\" is empty: every text is in en and zh".formatted(lang);
    complaints().add(node.at(), Complaint.MISSING_TRANSLATION, message);
    return Optional.empty();
  }

  /** Sentences by key; both languages must fill in the same values. */
  Map<String, Localized> says(Node node) {
    Map<String, Localized> says = new LinkedHashMap<>();
    for (Node.Entry entry : values.open(node)) {
      name(entry.key());
      localized(entry.value()).ifPresent(text -> says.put(entry.key().text(), text));
      Optional.ofNullable(says.get(entry.key().text())).ifPresent(t -> samePlaces(entry.key(), t));
    }
    return says;
  }

  private void samePlaces(Node.Scalar key, Localized text) {
    var en = places(text.en());
    var zh = places(text.zh());
    if (!en.equals(zh))
      complaints()
          .add(
              key.at(),
              Complaint.PLACEHOLDERS,
              "en fills in %s, zh %s: both need the same".formatted(shown(en), shown(zh)));
  }

  private static TreeSet<String> places(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(TreeSet<String> places) {
    return places.isEmpty() ? "nothing" : String.join(" ", places);
  }

  /** A list of strings; a single string is a list of one. */
  List<String> strings(Node node) {
    List<Node> nodes = node instanceof Node.Items ? List.of() : List.of(node);
    List<String> single = new ArrayList<>();
    for (Node one : nodes) values.text(one).ifPresent(s -> single.add(s.text()));
    return node instanceof Node.Items
        ? values.some(node, values::text).stream().map(Node.Scalar::text).toList()
        : single;
  }
}
