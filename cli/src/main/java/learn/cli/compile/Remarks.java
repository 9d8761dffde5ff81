package learn.cli.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    var spot = Spot.of(text, said);
    return new Diagnostic(
        Severity.ERROR,
        source.map(s -> s.path()).orElse(""),
        spot.line(),
        spot.column(),
        spot.length(),
        said.getCode(),
        Brevity.shortened(said.getMessage(locale)),
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

    static Spot of(String text, javax.tools.Diagnostic<?> said) {
      if (said.getPosition() < 0 || text.isEmpty()) return NOWHERE;
      int at = (int) Math.min(said.getPosition(), text.length());
      int from = text.lastIndexOf('\n', at - 1) + 1;
      int newline = text.indexOf('\n', at);
      String line = text.substring(from, newline < 0 ? text.length() : newline).stripTrailing();
      int start = Math.clamp(start(text, at, from, said) - from, 0, Math.max(0, line.length() - 1));
      int number = 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
      return new Spot(number, start + 1, length(line, start, said.getEndPosition() - from), line);
    }

    /** The whole construct if it begins on this line, but only the last name of a.b.c. */
    private static int start(String text, int at, int from, javax.tools.Diagnostic<?> said) {
      boolean aboutName = said.getCode().contains("resolve") || said.getCode().contains("access");
      if (aboutName && at < text.length() && text.charAt(at) == '.') return at + 1;
      int start = (int) said.getStartPosition();
      return start >= from && start <= at ? start : at;
    }

    private static int length(String line, int start, long end) {
      if (end <= line.length()) return (int) Math.max(1, end - start);
      String rest = start < line.length() ? line.substring(start) : "";
      return Math.max(1, rest.replaceFirst("\\s*\\{$", "").length());
    }
  }

  /** javac names types in full here, which its console does not. */
  private static final class Brevity {
    private static final Pattern FULL_NAME = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+([A-Z]\\w*)");
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+ of ");

    /** With simple names, unless two types of the same simple name are meant. */
    static String shortened(String message) {
      var meant = new HashMap<String, Set<String>>();
      FULL_NAME
          .matcher(message)
          .results()
          .forEach(m -> meant.computeIfAbsent(m.group(1), _ -> new HashSet<>()).add(m.group()));
      String plain = CAPTURE.matcher(message).replaceAll("");
      return FULL_NAME
          .matcher(plain)
          .replaceAll(
              m -> meant.getOrDefault(m.group(1), Set.of()).size() > 1 ? m.group() : m.group(1));
    }
  }
}
