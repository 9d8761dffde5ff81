package learn.cli.spec.yaml;

import java.util.List;

/** What SnakeYAML's complaints usually mean to the one who wrote the file. */
final class SyntaxWords {
  private SyntaxWords() {}

  private record Case(String start, String meaning) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              "mapping values are not allowed",
              "no \":\" can stand here: mind the indentation, or put the text in quotes"),
          new Case("sequence entries are not allowed", "a list item needs a line of its own"),
          new Case("could not find expected ':'", "a \":\" is missing after this key"),
          new Case("found unexpected end of stream", "a quote is not closed"),
          new Case("expected ',' or ']'", "a \",\" or the closing \"]\" is missing"),
          new Case("expected ',' or '}'", "a \",\" or the closing \"}\" is missing"),
          new Case("expected <block end>, but found '<scalar>'", "the text before this is closed"),
          new Case("expected <block end>", "this does not fit the indentation above"),
          new Case("expected '<document start>'", "this does not fit the indentation above"),
          new Case("expected the node content", "a value is missing here"),
          new Case("found unknown escape", "this \\ sequence is unknown; use single quotes"),
          new Case("found character", "text that starts with this character needs quotes"));

  static String of(String problem) {
    return CASES.stream()
        .filter(c -> problem.startsWith(c.start()))
        .findFirst()
        .map(c -> "this is not YAML: " + c.meaning())
        .orElse("this is not YAML");
  }
}
