package learn.cli.compile;

import java.util.List;
import java.util.Map;
import learn.cli.domain.Diagnostic;

/** What came of a compilation. */
public sealed interface Compiled {

  /**
   * javac accepted the sources.
   *
   * @param files binary class name → class file, of the compiled sources only
   * @param origins binary class name → path of the source it comes from
   */
  record Classes(Map<String, byte[]> files, Map<String, String> origins) implements Compiled {
    public Classes {
      files = Map.copyOf(files);
      origins = Map.copyOf(origins);
    }
  }

  /** javac refused them. Errors only, each once, in the order of files and lines. */
  record Refused(List<Diagnostic> diagnostics) implements Compiled {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) throw new IllegalArgumentException("refused without a diagnostic");
    }
  }

  /** javac itself failed: nothing can be said about the sources. */
  record Crashed(List<String> facts) implements Compiled {
    public Crashed {
      facts = List.copyOf(facts);
    }
  }
}
