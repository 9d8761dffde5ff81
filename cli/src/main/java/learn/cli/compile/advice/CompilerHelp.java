package learn.cli.compile.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learn.cli.compile.ClassPath;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.SourceFile;

/**
 * Plain help for the diagnostics learners meet most. Chosen by javac's key and its English
 * sentence, never by the sentence that is shown; a diagnostic it does not know has no help.
 */
public final class CompilerHelp {
  /** Base name of the resource bundles (en, zh) that hold the sentences. */
  public static final String BUNDLE = "learn.cli.compile.help";

  private final Map<String, Function<Trouble, Optional<Help>>> advice = new HashMap<>();

  /**
   * @param classPath the kit, whose types' import lines are known by it
   * @param kept names in full of types that earlier exercises keep for this one
   */
  public CompilerHelp(ClassPath classPath, List<String> kept) {
    advice.putAll(new NameAdvice(new Imports(classPath, kept)).byKey());
    advice.putAll(TypeAdvice.BY_KEY);
    advice.putAll(FlowAdvice.BY_KEY);
    advice.putAll(SyntaxAdvice.BY_KEY);
  }

  public CompilerHelp(ClassPath classPath) {
    this(classPath, List.of());
  }

  /**
   * @param sources what was compiled
   */
  public Optional<Help> of(Diagnostic diagnostic, List<SourceFile> sources) {
    return Optional.ofNullable(advice.get(diagnostic.key().replace("compiler.err.", "")))
        .flatMap(a -> a.apply(new Trouble(diagnostic, sources)));
  }
}
