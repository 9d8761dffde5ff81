package learn.cli.domain;

import java.util.List;

/**
 * A located remark about text: from javac, a rule, or the spec loader.
 *
 * @param file path as the reader knows it
 * @param line 1-based; 0 when the remark is about the file as a whole
 * @param column 1-based; 0 when unknown
 * @param key javac's diagnostic key or the loader's code, from which plain help is chosen
 * @param message the tool's own sentence
 * @param source the line it is about; empty when unknown
 */
public record Diagnostic(
    Severity severity,
    String file,
    int line,
    int column,
    String key,
    String message,
    String source,
    List<String> args) {
  public Diagnostic {
    args = List.copyOf(args);
  }

  public enum Severity {
    ERROR,
    WARNING
  }
}
