package learn.cli.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaFileObject;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.Diagnostic.Severity;
import learn.cli.domain.Lang;

/** javac's diagnostics in our words. */
final class Remarks {
  private static final Comparator<Diagnostic> READING_ORDER =
      Comparator.comparing(Diagnostic::file).thenComparing(Diagnostic::line);

  private final Locale locale;

  Remarks(Lang lang) {
    this.locale =
        switch (lang) {
          case EN -> Locale.ENGLISH;
          case ZH -> Locale.SIMPLIFIED_CHINESE;
        };
  }

  /** The errors, each place and key once. */
  List<Diagnostic> of(List<javax.tools.Diagnostic<? extends JavaFileObject>> said) {
    var once = new LinkedHashMap<Identity, Diagnostic>();
    said.stream()
        .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(this::remark)
        .forEach(d -> once.putIfAbsent(Identity.of(d), d));
    return sorted(once.values());
  }

  private static List<Diagnostic> sorted(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream().sorted(READING_ORDER).toList();
  }

  private Diagnostic remark(javax.tools.Diagnostic<? extends JavaFileObject> said) {
    var source = MemoryFiles.sourceOf(Optional.ofNullable(said.getSource()));
    String text = source.map(s -> s.text()).orElse("");
    var spot = Spot.of(text, said.getPosition(), said.getEndPosition());
    return new Diagnostic(
        Severity.ERROR,
        source.map(s -> s.path()).orElse(""),
        spot.line(),
        spot.column(),
        spot.length(),
        said.getCode(),
        said.getMessage(locale),
        spot.text(),
        said.getMessage(Locale.ENGLISH).lines().map(String::strip).toList());
  }

  private record Identity(String file, int line, int column, String key) {
    static Identity of(Diagnostic d) {
      return new Identity(d.file(), d.line(), d.column(), d.key());
    }
  }

  /** A span of one line; javac's own columns count a tab as eight. */
  private record Spot(int line, int column, int length, String text) {
    private static final Spot NOWHERE = new Spot(0, 0, 0, "");

    static Spot of(String text, long position, long end) {
      if (position < 0 || text.isEmpty()) return NOWHERE;
      int at = (int) Math.min(position, text.length());
      int from = text.lastIndexOf('\n', at - 1) + 1;
      int newline = text.indexOf('\n', at);
      String line = text.substring(from, newline < 0 ? text.length() : newline).stripTrailing();
      int length = (int) Math.min(end, from + line.length()) - at;
      int number = 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
      return new Spot(number, at - from + 1, Math.max(1, length), line);
    }
  }
}
