package learn.cli.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import learn.cli.domain.SourceFile;

/** A source as javac parses it, faults in it or not. */
public record Syntax(CompilationUnitTree unit, SourcePositions positions) {

  /** Empty when this JVM has no compiler. */
  public static Optional<Syntax> of(SourceFile source) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(
            javac ->
                (JavacTask)
                    javac.getTask(
                        null,
                        null,
                        _ -> {},
                        null,
                        null,
                        List.of(new MemoryFiles.SourceUnit(source))))
        .map(Syntax::parsed);
  }

  private static Syntax parsed(JavacTask task) {
    try {
      var unit = task.parse().iterator().next();
      return new Syntax(unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
