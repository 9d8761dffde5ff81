package learn.cli.compile.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.SourceFile;

/** A diagnostic of javac and the sources it came from. */
record Trouble(Diagnostic diagnostic, List<SourceFile> sources) {

  String key() {
    return diagnostic.key();
  }

  /** javac's English sentence in one line, whatever the learner's language. */
  String english() {
    return String.join(" | ", diagnostic.args());
  }

  boolean says(String words) {
    return english().contains(words);
  }

  Optional<MatchResult> match(Pattern pattern) {
    return pattern.matcher(english()).results().findFirst();
  }

  String group(Pattern pattern) {
    return match(pattern).map(m -> m.group(1)).orElse("");
  }

  /** The piece of source the caret underlines. */
  String marked() {
    int from = Math.max(0, diagnostic.column() - 1);
    int to = Math.min(diagnostic.source().length(), from + diagnostic.length());
    return from < to ? diagnostic.source().substring(from, to) : "";
  }

  Optional<SourceFile> source() {
    return sources.stream().filter(s -> s.path().equals(diagnostic.file())).findFirst();
  }

  String text() {
    return source().map(SourceFile::text).orElse("");
  }

  /** Where the caret stands, in characters from the start of the file. */
  int offset() {
    return offsetOfLine() + Math.max(0, diagnostic.column() - 1);
  }

  private int offsetOfLine() {
    int at = 0;
    for (int line = 1; line < diagnostic.line(); line++) at = text().indexOf('\n', at) + 1;
    return at;
  }

  static String simpleName(String type) {
    String erased = type.replaceFirst("<.*", "");
    return erased.substring(erased.lastIndexOf('.') + 1);
  }
}
