package learn.cli.progress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;

/**
 * An entry as a line, e.g. {@code 2026-11-21T11:02:03.120Z 7f3a attempt ch02-countdown rejected
 * 3f9ac1 one-tick-per-poll}.
 */
final class EntryLine {
  /** Closes a line that a kill tore off, so that nobody takes its first half for a whole. */
  static final String CUT = " (cut)";

  /** One write of at most this many bytes is not torn by another process that appends. */
  private static final int MAX_BYTES = 4000;

  private static final Pattern MARK = Pattern.compile("[0-9a-f]{4,16}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{1,64}");
  private static final Pattern LEVEL = Pattern.compile("[0-9]{1,4}");
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** In front of the word for who judged; no check's id begins with it. */
  private static final String BY = "@";

  private static final String RIGHT = "right";
  private static final String WRONG = "not-right";

  private EntryLine() {}

  /** Without its newline. */
  static String encode(Entry entry) {
    String head = Moment.written(entry.at()) + " " + entry.mark() + " ";
    String line = head + words(entry.event());
    // Ids of broken checks are a convenience; the line's end may go, the verdict may not.
    while (line.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)
      line = line.substring(0, line.lastIndexOf(' '));
    return line;
  }

  private static String words(Event event) {
    return switch (event) {
      case Event.Opened(var id) -> "open " + id;
      case Event.Skipped(var id) -> "skip " + id;
      case Event.Hinted(var id, var level, var check) ->
          "hint " + id + " " + level + check.map(c -> " " + word(c)).orElse("");
      case Event.GaveUp(var id) -> "give-up " + id;
      case Event.ResetDone(var id) -> "reset " + id;
      case Event.LangChosen(var lang) -> "lang " + lang.tag();
      case Event.Answered(var part, var question, var right) ->
          "answer " + one(part) + " " + one(question) + " " + (right ? RIGHT : WRONG);
      case Event.QuizPassed(var part) -> "quiz-passed " + one(part);
      case Event.ComesFrom(var id, var earlier) ->
          Stream.concat(Stream.of("from", id.value()), earlier.stream().map(ExerciseId::value))
              .collect(Collectors.joining(" "));
      case Event.Attempted(var id, var verdict, var hash, var judge, var broken) ->
          Stream.of(
                  Stream.of("attempt", id.value(), verdict, hash),
                  judge.stream().map(word -> BY + word),
                  broken.stream().map(EntryLine::word))
              .flatMap(Function.identity())
              .collect(Collectors.joining(" "));
    };
  }

  private static String word(CheckId check) {
    return one(check.value());
  }

  private static String one(String word) {
    if (!WORD.matcher(word).matches()) throw new IllegalArgumentException("not one word: " + word);
    return word;
  }

  /** Empty for a torn line, and for one of a later version. */
  static Optional<Entry> decode(String line) {
    if (line.endsWith(CUT)) return Optional.empty();
    List<String> words = Arrays.asList(line.stripTrailing().split(" ", -1));
    if (words.size() < 4 || !MARK.matcher(words.get(1)).matches()) return Optional.empty();
    return Moment.read(words.getFirst())
        .flatMap(
            at ->
                event(words.get(2), words.subList(3, words.size()))
                    .map(event -> new Entry(at, words.get(1), event)));
  }

  private static Optional<Event> event(String word, List<String> args) {
    return switch (word) {
      case "lang" -> only(args, language(args.getFirst()));
      case "answer" -> answer(args);
      case "quiz-passed" -> only(args, part(args.getFirst()));
      default ->
          ExerciseId.of(args.getFirst())
              .flatMap(id -> about(word, id, args.subList(1, args.size())));
    };
  }

  private static Optional<Event> about(String word, ExerciseId id, List<String> rest) {
    return switch (word) {
      case "open" -> alone(rest, new Event.Opened(id));
      case "skip" -> alone(rest, new Event.Skipped(id));
      case "give-up" -> alone(rest, new Event.GaveUp(id));
      case "reset" -> alone(rest, new Event.ResetDone(id));
      case "hint" -> hint(id, rest);
      case "attempt" -> attempt(id, rest);
      case "from" -> from(id, rest);
      default -> Optional.empty();
    };
  }

  private static Optional<Event> hint(ExerciseId id, List<String> rest) {
    if (rest.isEmpty() || rest.size() > 2 || !LEVEL.matcher(rest.getFirst()).matches())
      return Optional.empty();
    return checks(rest.subList(1, rest.size()))
        .map(c -> new Event.Hinted(id, Integer.parseInt(rest.getFirst()), c.stream().findFirst()));
  }

  private static Optional<Event> attempt(ExerciseId id, List<String> rest) {
    if (rest.size() < 2
        || !Event.Attempted.VERDICTS.contains(rest.getFirst())
        || !HASH.matcher(rest.get(1)).matches()) return Optional.empty();
    Optional<String> judge =
        rest.stream().skip(2).findFirst().filter(w -> w.startsWith(BY)).map(w -> w.substring(1));
    if (judge.filter(word -> !HASH.matcher(word).matches()).isPresent()) return Optional.empty();
    return checks(rest.subList(judge.isPresent() ? 3 : 2, rest.size()))
        .map(broken -> new Event.Attempted(id, rest.getFirst(), rest.get(1), judge, broken));
  }

  private static Optional<Event> from(ExerciseId id, List<String> rest) {
    List<ExerciseId> earlier = rest.stream().flatMap(w -> ExerciseId.of(w).stream()).toList();
    return earlier.isEmpty() || earlier.size() != rest.size()
        ? Optional.empty()
        : Optional.of(new Event.ComesFrom(id, earlier));
  }

  private static Optional<List<CheckId>> checks(List<String> words) {
    if (words.stream().anyMatch(String::isBlank)) return Optional.empty();
    return Optional.of(words.stream().map(CheckId::new).toList());
  }

  private static Optional<Event> language(String tag) {
    return Stream.of(Lang.values())
        .filter(lang -> lang.tag().equals(tag))
        .findFirst()
        .map(Event.LangChosen::new);
  }

  private static Optional<Event> part(String part) {
    return part.isBlank() ? Optional.empty() : Optional.of(new Event.QuizPassed(part));
  }

  private static Optional<Event> answer(List<String> args) {
    boolean known = args.size() == 3 && List.of(RIGHT, WRONG).contains(args.getLast());
    return known && args.stream().noneMatch(String::isBlank)
        ? Optional.of(new Event.Answered(args.get(0), args.get(1), args.get(2).equals(RIGHT)))
        : Optional.empty();
  }

  private static Optional<Event> alone(List<String> rest, Event event) {
    return rest.isEmpty() ? Optional.of(event) : Optional.empty();
  }

  private static Optional<Event> only(List<String> args, Optional<Event> event) {
    return args.size() == 1 ? event : Optional.empty();
  }
}
