package learn.cli.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Spot;

/**
 * Compares the outline of an English text with its translation: the same headings and code blocks
 * in the same order. A text that was rewritten on one side only shows here.
 */
final class Translations {
  private Translations() {}

  /** One heading or code block. */
  private record Mark(String kind, int line, String text) {}

  /**
   * @param complaints of {@code zh}
   */
  static void compare(Path en, Path zh, Complaints complaints) throws IOException {
    List<Mark> left = marks(Files.readAllLines(en));
    List<Mark> right = marks(Files.readAllLines(zh));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++)
      if (!kind(left, i).equals(kind(right, i))) {
        complaints.add(spot(right, i), Complaint.STALE_TRANSLATION, message(en, left, right, i));
        return;
      }
  }

  private static String kind(List<Mark> marks, int i) {
    return i < marks.size() ? marks.get(i).kind() : "the end";
  }

  private static Spot spot(List<Mark> marks, int i) {
    if (marks.isEmpty()) return new Spot(1, 1, 0);
    return new Spot(marks.get(Math.min(i, marks.size() - 1)).line(), 1, 0);
  }

  private static String message(Path en, List<Mark> left, List<Mark> right, int i) {
    String line = i < left.size() ? " (line " + left.get(i).line() + ")" : "";
    return "the translation has %s here, %s has %s%s"
        .formatted(kind(right, i), en.getFileName(), kind(left, i), line);
  }

  private static List<Mark> marks(List<String> lines) {
    List<Mark> marks = new ArrayList<>();
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        code = !code;
        if (code) marks.add(new Mark("a code block", i + 1, line));
      } else if (!code && line.matches("#{1,6} .*")) {
        marks.add(new Mark("a heading " + line.substring(0, line.indexOf(' ')), i + 1, line));
      }
    }
    return marks;
  }
}
