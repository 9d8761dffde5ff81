package learn.cli.rules;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.cli.rules.names.Unit;

/** The sources of a submission, parsed once, when a rule or a declaration first asks. */
public final class SourceTrees {
  private final List<SourceFile> sources;
  private Optional<Parsed> parsed = Optional.empty();

  private SourceTrees(List<SourceFile> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Parses nothing yet. */
  public static SourceTrees of(List<SourceFile> sources) {
    return new SourceTrees(sources);
  }

  synchronized Parsed parsed() {
    if (parsed.isEmpty()) parsed = Optional.of(parse());
    return parsed.get();
  }

  /**
   * @param units the sources that could be parsed
   * @param faults of the others, what JavaParser says, as {@code file:line}
   */
  record Parsed(List<Unit> units, List<String> faults) {}

  private Parsed parse() {
    var parser = new JavaParser(configuration());
    var units = new ArrayList<Unit>();
    var faults = new ArrayList<String>();
    for (SourceFile source : sources) {
      try {
        sort(source, parser.parse(source.text()), units, faults);
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(source.path());
      }
    }
    return new Parsed(List.copyOf(units), List.copyOf(faults));
  }

  /** Comments belong to no rule, and attaching them costs time. */
  private static ParserConfiguration configuration() {
    return new ParserConfiguration()
        .setLanguageLevel(LanguageLevel.JAVA_25)
        .setAttributeComments(false)
        .setPreprocessUnicodeEscapes(true);
  }

  private static void sort(
      SourceFile source, ParseResult<CompilationUnit> from, List<Unit> units, List<String> faults) {
    var tree = from.getResult().filter(_ -> from.isSuccessful());
    tree.ifPresentOrElse(
        t -> units.add(new Unit(source.path(), t)), () -> faults.add(fault(source, from)));
  }

  private static String fault(SourceFile source, ParseResult<CompilationUnit> from) {
    return from.getProblems().stream()
        .findFirst()
        .flatMap(Problem::getLocation)
        .flatMap(l -> l.toRange())
        .map(r -> source.path() + ":" + r.begin.line)
        .orElse(source.path());
  }
}
