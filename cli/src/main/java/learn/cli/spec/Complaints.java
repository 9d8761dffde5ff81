package learn.cli.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Diagnostic;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with one file, in the order of its lines. */
final class Complaints {
  private final String file;
  private final List<Diagnostic> all = new ArrayList<>();

  Complaints(String file) {
    this.file = file;
  }

  void at(Node node, String key, String message) {
    at(node.getStartMark(), key, message);
  }

  void at(Mark mark, String key, String message) {
    add(mark.getLine() + 1, mark.getColumn() + 1, key, message);
  }

  /** About the file as a whole. */
  void whole(String key, String message) {
    add(1, 1, key, message);
  }

  void add(int line, int column, String key, String message) {
    all.add(
        new Diagnostic(Diagnostic.Severity.ERROR, file, line, column, key, message, "", List.of()));
  }

  List<Diagnostic> list() {
    return all.stream().sorted(Comparator.comparingInt(Diagnostic::line)).toList();
  }

  /** {@code " (did you mean x?)"} when one of the words is near, else nothing. */
  static String didYouMean(String word, Iterable<String> words) {
    return near(word, words).map(w -> " (did you mean " + w + "?)").orElse("");
  }

  static Optional<String> near(String word, Iterable<String> words) {
    Optional<String> best = Optional.empty();
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : words) {
      int distance = Spelling.distance(word, candidate);
      if (distance < least) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }
}
