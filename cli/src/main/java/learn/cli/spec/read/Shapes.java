package learn.cli.spec.read;

import java.util.List;
import java.util.regex.Pattern;
import learn.cli.spec.yaml.Shape;

/** Which keys a spec has, and what its names look like; the JSON schemas say the same. */
final class Shapes {
  private Shapes() {}

  static final Shape EXERCISE =
      new Shape(
          "an exercise",
          List.of("id", "title", "difficulty", "tier", "minutes", "files", "checks", "hints"),
          List.of(
              "preview",
              "given",
              "keeps",
              "builds_on",
              "rules",
              "limits",
              "accepted",
              "rejected",
              "see"));
  static final Shape CHECK =
      new Shape(
          "a check",
          List.of("id", "kind", "title", "teach"),
          List.of("needs", "about", "says", "rule", "probe", "controlled"));
  static final Shape PROBE = new Shape("a probe", List.of("unit", "source"), List.of("fails"));
  static final Shape FAILS = new Shape("fails", List.of("line", "key"), List.of());
  static final Shape HINT = new Shape("a hint", List.of("level", "en", "zh"), List.of("check"));
  static final Shape LIMITS = new Shape("limits", List.of(), List.of("seconds", "heap"));
  static final Shape REJECTED =
      new Shape("a rejected submission", List.of("name", "check"), List.of("finding"));
  static final Shape LOCALIZED = new Shape("a text", List.of("en", "zh"), List.of());

  static final Shape TRACK = new Shape("the track", List.of("title", "parts"), List.of());
  static final Shape PART =
      new Shape(
          "a part", List.of("id", "title", "hours", "checkpoint", "exercises"), List.of("more"));
  static final Shape HOURS = new Shape("hours", List.of("from", "to"), List.of());

  static final Shape QUIZ = new Shape("a quiz", List.of("questions"), List.of());
  static final Shape QUESTION =
      new Shape(
          "a question",
          List.of("id", "kind", "ask", "why"),
          List.of("options", "steps", "also", "pairs"));
  static final Shape OPTION = new Shape("an option", List.of("en", "zh"), List.of("right", "but"));
  static final Shape PAIR = new Shape("a pair", List.of("left", "right"), List.of());

  /** Ids of exercises, checks, parts; names of submissions and sentences. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  static final Pattern JAVA_FILE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*\\.java");
  static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9_]*");
  static final Pattern MEMBER = Pattern.compile("[A-Z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");
  static final Pattern JAVAC_KEY = Pattern.compile("compiler\\.[a-z]+\\.[A-Za-z0-9.-]+");

  static final int MAX_MINUTES = 240;
  static final int MAX_LEVEL = 3;
  static final int MAX_SECONDS = 60;
  static final int MIN_HEAP = 32;
  static final int MAX_HEAP = 1024;
  static final int MAX_HOURS = 100;
}
