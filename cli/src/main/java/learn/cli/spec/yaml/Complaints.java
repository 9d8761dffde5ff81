package learn.cli.spec.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learn.cli.domain.Diagnostic;

/** What there is to object to in one file. */
public final class Complaints {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column);

  /** Names of a hostile file may be as long as the file. */
  private static final int LONGEST = 400;

  private final String file;
  private final String[] lines;
  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * @param file as the reader knows it
   * @param text what is in it, as far as it could be read
   */
  public Complaints(String file, String text) {
    this.file = file;
    this.lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
  }

  public void add(Spot at, Complaint what, String message) {
    found.add(
        new Diagnostic(
            Diagnostic.Severity.ERROR,
            file,
            at.line(),
            at.column(),
            at.length(),
            what.code(),
            message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message,
            line(at.line()),
            List.of()));
  }

  /** Grows with each complaint: equal before and after a step means that the step found none. */
  public int count() {
    return found.size();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public String file() {
    return file;
  }

  /** In the order of the file. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  List<String> lines() {
    return List.of(lines);
  }

  /** A line of the file, 1-based; empty when there is no such line. */
  String line(int number) {
    return number >= 1 && number <= lines.length ? lines[number - 1] : "";
  }
}
