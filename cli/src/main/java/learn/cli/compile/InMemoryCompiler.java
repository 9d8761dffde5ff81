package learn.cli.compile;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;

/**
 * javac, in this process and without a disk. Sources see the JDK, the class path and the classes
 * they are given, nothing else. Warnings are not reported: they never fail a submission.
 *
 * <p>Nothing is loaded before the first {@link #compile}; what the JDK's modules hold is looked up
 * once for all compilations of one instance. Not for use by two threads at once.
 */
public final class InMemoryCompiler {
  private static final int RELEASE = 25;

  private final ClassPath classPath;
  private final Lang lang;
  private Optional<StandardJavaFileManager> jdkFiles = Optional.empty();

  /**
   * @param lang language of javac's own sentences, where the JDK has it
   */
  public InMemoryCompiler(ClassPath classPath, Lang lang) {
    this.classPath = classPath;
    this.lang = lang;
  }

  /**
   * @param seen classes besides the class path's, by binary name; they win over the class path
   * @param preview with the preview features of the running JDK
   */
  public Compiled compile(List<SourceFile> sources, Map<String, byte[]> seen, boolean preview) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(javac -> compile(javac, sources, seen, preview))
        .orElseGet(() -> new Compiled.Crashed(List.of("no-compiler")));
  }

  private Compiled compile(
      JavaCompiler javac, List<SourceFile> sources, Map<String, byte[]> seen, boolean preview) {
    var said = new DiagnosticCollector<JavaFileObject>();
    var files = new MemoryFiles(jdkFiles(javac), seen, classPath.classes());
    var units = sources.stream().map(MemoryFiles.SourceUnit::new).toList();
    var log = new StringWriter();
    try {
      boolean accepted = javac.getTask(log, files, said, options(preview), null, units).call();
      if (accepted) return files.classes();
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      return new Compiled.Crashed(List.of(e.getClass().getName()));
    }
    var diagnostics = new Remarks(lang).of(said.getDiagnostics());
    return diagnostics.isEmpty()
        ? new Compiled.Crashed(log.toString().lines().limit(3).toList())
        : new Compiled.Refused(diagnostics);
  }

  private StandardJavaFileManager jdkFiles(JavaCompiler javac) {
    if (jdkFiles.isEmpty())
      jdkFiles = Optional.of(javac.getStandardFileManager(null, Locale.ROOT, null));
    return jdkFiles.get();
  }

  /** {@code --release} costs time and is needed on a newer JDK only, which previews only itself. */
  private static List<String> options(boolean preview) {
    int running = Runtime.version().feature();
    var options = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-g", "-Xlint:none"));
    if (preview) options.addAll(List.of("--enable-preview", "--release", "" + running));
    else if (running != RELEASE) options.addAll(List.of("--release", "" + RELEASE));
    return options;
  }
}
