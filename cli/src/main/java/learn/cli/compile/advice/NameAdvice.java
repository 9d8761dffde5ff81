package learn.cli.compile.advice;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learn.cli.domain.SourceFile;

/** Names javac does not know, knows twice, or knows elsewhere. */
final class NameAdvice {
  private static final Pattern SYMBOL =
      Pattern.compile("symbol:\\s+(?:class|variable) ([A-Z]\\w*)");
  private static final Pattern MEMBER_OF_POLL =
      Pattern.compile("symbol:\\s+(?:method|variable) .*location: .*\\blearn\\.kit\\.Poll<");
  private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");
  private static final Pattern BOTH =
      Pattern.compile("both (?:interface|class|enum|record) (\\S+) in \\S+ and \\w+ (\\S+) in ");
  private static final Pattern PUBLIC_TYPE = Pattern.compile("(\\w+) is public");
  private static final Pattern NON_STATIC = Pattern.compile("non-static \\w+ (\\w+)");
  private static final Pattern PACKAGE_LINE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final Imports imports;

  NameAdvice(Imports imports) {
    this.imports = imports;
  }

  Map<String, Function<Trouble, Optional<Help>>> byKey() {
    return Map.of(
        "cant.resolve", this::unknown,
        "cant.resolve.location", this::unknown,
        "cant.resolve.location.args", this::unknown,
        "doesnt.exist", this::noPackage,
        "ref.ambiguous", NameAdvice::ambiguous,
        "class.public.should.be.in.file", NameAdvice::publicFile,
        "report.access", NameAdvice::access,
        "non-static.cant.be.ref", NameAdvice::staticContext);
  }

  private Optional<Help> unknown(Trouble t) {
    if (t.match(MEMBER_OF_POLL).isPresent())
      return Optional.of(Help.of("poll-not-value", t.marked()));
    return Optional.of(t.group(SYMBOL))
        .filter(name -> !name.isEmpty() && !t.says("location: package"))
        .flatMap(name -> misplaced(name, t).or(() -> missingImport(name, t)));
  }

  private Optional<Help> missingImport(String name, Trouble t) {
    return imports.lineFor(name, t.text()).map(line -> Help.of("missing-import", name, line));
  }

  /** A file of that name is there, but its package line says something else than its folder. */
  private static Optional<Help> misplaced(String name, Trouble t) {
    return t.sources().stream()
        .filter(s -> s.name().equals(name + ".java"))
        .filter(s -> !packageIn(s.text()).equals(folder(s)))
        .findFirst()
        .map(s -> Help.of("wrong-package", s.path(), "package " + folder(s) + ";"));
  }

  private static String packageIn(String text) {
    Matcher line = PACKAGE_LINE.matcher(text);
    return line.find() ? line.group(1) : "";
  }

  private static String folder(SourceFile source) {
    int end = Math.max(0, source.path().lastIndexOf('/'));
    return source.path().substring(0, end).replace('/', '.');
  }

  /** javac takes the unknown {@code Map} of {@code Map.Entry} for a package. */
  private Optional<Help> noPackage(Trouble t) {
    String name = t.group(PACKAGE);
    return name.isEmpty() || !Character.isUpperCase(name.charAt(0))
        ? Optional.of(Help.of("no-such-package", name))
        : missingImport(name, t);
  }

  private static Optional<Help> ambiguous(Trouble t) {
    return t.match(BOTH)
        .map(NameAdvice::meant)
        .map(type -> Help.of("ambiguous", Trouble.simpleName(type), "import " + type + ";"));
  }

  private static String meant(MatchResult both) {
    Comparator<String> kitFirst = Comparator.comparing(n -> !n.startsWith("learn."));
    return kitFirst.compare(both.group(2), both.group(1)) < 0 ? both.group(2) : both.group(1);
  }

  private static Optional<Help> publicFile(Trouble t) {
    String type = t.group(PUBLIC_TYPE);
    return Optional.of(Help.of("public-file", type, type + ".java"));
  }

  private static Optional<Help> access(Trouble t) {
    return t.says("clone() has protected access")
        ? Optional.of(Help.of("clone-protected"))
        : Optional.empty();
  }

  private static Optional<Help> staticContext(Trouble t) {
    return Optional.of(Help.of("static-context", t.group(NON_STATIC)));
  }
}
