package learn.cli.domain;

import java.util.List;

/**
 * A located remark about text: from javac, a rule, or the spec loader.
 *
 * @param file path as the reader knows it
 * @param line 1-based; 0 when the remark is about the file as a whole
 * @param column 1-based, in characters; 0 when unknown
 * @param length how many characters of {@code source} it is about, from {@code column}; 0 when
 *     unknown
 * @param key javac's diagnostic key or the loader's code, from which plain help is chosen
 * @param message the tool's own sentence
 * @param source the line it is about; empty when unknown
 * @param args what plain help reads besides the key; of javac its English sentence, line by line
 */
public record Diagnostic(
    Severity severity,
    String file,
    int line,
    int column,
    int length,
    String key,
    String message,
    String source,
    List<String> args) {
  public Diagnostic {
    args = List.copyOf(args);
  }

  /** A remark about a point in the text. */
  public Diagnostic(
      Severity severity,
      String file,
      int line,
      int column,
      String key,
      String message,
      String source,
      List<String> args) {
    this(severity, file, line, column, 0, key, message, source, args);
  }

  public enum Severity {
    ERROR,
    WARNING
  }
}
