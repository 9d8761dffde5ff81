package learn.cli.spec.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import learn.cli.domain.Localized;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.quiz.Quiz;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.YamlFile;

/** Reads {@code quiz/<part>.yaml}. */
public final class QuizReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final int MOST_ITEMS = 8;

  private enum Kind {
    CHOICE,
    MULTI,
    ORDER,
    MATCH;

    /** The keys a question of this kind has of its own. */
    String items() {
      return switch (this) {
        case CHOICE, MULTI -> "options";
        case ORDER -> "steps";
        case MATCH -> "pairs";
      };
    }
  }

  private final Reading reading;
  private final List<Node.Scalar> ids = new ArrayList<>();

  private QuizReader(Reading reading) {
    this.reading = reading;
  }

  /** Empty when the file gave a complaint. */
  public static Optional<Quiz> read(YamlFile.Read file, String part) {
    QuizReader reader = new QuizReader(new Reading(file.complaints()));
    Optional<Fields> in =
        file.root().flatMap(root -> reader.reading.values().fields(root, Shapes.QUIZ));
    List<Question> questions =
        in.map(f -> f.all("questions", n -> reader.reading.values().some(n, reader::question)))
            .orElse(List.of());
    reader.reading.values().distinct(reader.ids);
    return file.complaints().isEmpty() ? Optional.of(new Quiz(part, questions)) : Optional.empty();
  }

  private Optional<Question> question(Node node) {
    return reading.values().fields(node, Shapes.QUESTION).flatMap(in -> question(node, in));
  }

  private Optional<Question> question(Node node, Fields in) {
    Optional<Node.Scalar> id =
        in.get("id", n -> reading.matching(n, ID, "an id of a question, like I-1"));
    id.ifPresent(ids::add);
    Optional<Kind> kind = in.get("kind", n -> reading.word(n, "kind of question", Kind.class));
    Optional<Localized> ask = in.get("ask", reading::localized);
    Optional<Localized> why = in.get("why", reading::localized);
    kind.ifPresent(k -> itemsOf(k, in));
    if (id.isEmpty() || kind.isEmpty() || ask.isEmpty() || why.isEmpty()) return Optional.empty();
    String name = id.get().text();
    return switch (kind.get()) {
      case CHOICE -> choice(node, in, name, ask.get(), why.get(), false);
      case MULTI -> choice(node, in, name, ask.get(), why.get(), true);
      case ORDER -> order(node, in, name, ask.get(), why.get());
      case MATCH -> match(node, in, name, ask.get(), why.get());
    };
  }

  /** The items its kind has, and no other's. */
  private void itemsOf(Kind kind, Fields in) {
    for (String key : List.of("options", "steps", "pairs", "also")) {
      boolean own = key.equals(kind.items()) || key.equals("also") && kind == Kind.ORDER;
      if (in.has(key) && !own)
        reading
            .complaints()
            .add(
                in.at(key),
                Complaint.MISPLACED_KEY,
                "\"%s\" does not belong to a question of kind %s; that has \"%s\""
                    .formatted(key, Reading.spelled(kind), kind.items()));
    }
    if (!in.has(kind.items()))
      reading
          .complaints()
          .add(in.at("kind"), Complaint.MISSING_KEY, "\"%s\" is missing".formatted(kind.items()));
  }

  private Optional<Question> choice(
      Node node, Fields in, String id, Localized ask, Localized why, boolean several) {
    List<Question.Option> options = items(in, "options", this::option);
    long right = options.stream().filter(Question.Option::right).count();
    boolean fits = right > 0 && right < options.size() && (several || right == 1);
    if (options.size() > 1 && !fits)
      reading
          .complaints()
          .add(
              node.at(),
              Complaint.OUT_OF_RANGE,
              several
                  ? "some options are right: true, and some are not"
                  : "exactly one option is right: true, and there is another");
    return Optional.of(new Question.Choice(id, ask, options, several, why));
  }

  private Optional<Question.Option> option(Node node) {
    return reading.values().fields(node, Shapes.OPTION).flatMap(this::option);
  }

  private Optional<Question.Option> option(Fields in) {
    Optional<Localized> text = reading.localized(in);
    boolean right = in.get("right", reading.values()::truth).orElse(false);
    Optional<Localized> but = in.get("but", reading::localized);
    if (right == in.has("but"))
      reading
          .complaints()
          .add(
              in.at("en"),
              right ? Complaint.MISPLACED_KEY : Complaint.MISSING_KEY,
              right
                  ? "\"but\" belongs to options that do not hold"
                  : "\"but\" is missing: say why this option does not hold");
    return text.map(t -> new Question.Option(t, right, but));
  }

  private Optional<Question> order(Node node, Fields in, String id, Localized ask, Localized why) {
    List<Localized> steps = items(in, "steps", reading::localized);
    List<List<Integer>> also = in.all("also", n -> reading.values().list(n, this::numbers));
    for (List<Integer> one : also)
      if (!new HashSet<>(one)
              .equals(new HashSet<>(IntStream.range(0, steps.size()).boxed().toList()))
          || one.size() != steps.size())
        reading
            .complaints()
            .add(
                in.at("also"),
                Complaint.OUT_OF_RANGE,
                "each list in \"also\" has the numbers 1 to %d, once each".formatted(steps.size()));
    return Optional.of(new Question.Order(id, ask, steps, also, why));
  }

  private Optional<List<Integer>> numbers(Node node) {
    return Optional.of(
        reading
            .values()
            .list(node, n -> reading.values().whole(n, "a step", 1, MOST_ITEMS))
            .stream()
            .map(number -> number - 1)
            .toList());
  }

  private Optional<Question> match(Node node, Fields in, String id, Localized ask, Localized why) {
    return Optional.of(new Question.Match(id, ask, items(in, "pairs", this::pair), why));
  }

  private Optional<Question.Pair> pair(Node node) {
    return reading
        .values()
        .fields(node, Shapes.PAIR)
        .flatMap(
            in ->
                in.get("left", reading::localized)
                    .flatMap(
                        left ->
                            in.get("right", reading::localized)
                                .map(right -> new Question.Pair(left, right))));
  }

  /** Two to eight of them: each gets a letter and a line. */
  private <T> List<T> items(
      Fields in, String key, java.util.function.Function<Node, Optional<T>> each) {
    List<T> items = in.all(key, n -> reading.values().some(n, each));
    if (in.has(key) && (items.size() < 2 || items.size() > MOST_ITEMS))
      reading
          .complaints()
          .add(
              in.at(key),
              Complaint.OUT_OF_RANGE,
              "\"%s\" needs 2 to %d entries".formatted(key, MOST_ITEMS));
    return items;
  }
}
