package learn.cli.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Probe;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Outcome.Because.Undecided;
import learn.protocol.Says;

/**
 * Checks of kind compile-time: a small source is compiled against the submission's classes, and
 * must compile, or must be refused at a stated line for a stated reason and for no other.
 *
 * <p>A broken one says {@code fails} (was to compile), {@code compiles} (was to be refused) or
 * {@code fails-elsewhere} (was refused for another reason). Its facts are what was wanted and then
 * what was seen, as {@code Probe.java:4 compiler.err.cant.apply.symbol}, nothing for a probe that
 * compiles.
 */
public final class Probes {
  private final InMemoryCompiler compiler;

  public Probes(InMemoryCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * @param packageName the exercise's: the probe is a file of that package's folder
   * @param seen learner, given and carried classes by binary name
   */
  public Outcome judge(Probe probe, String packageName, Map<String, byte[]> seen, boolean preview) {
    var unit = new SourceFile(packageName.replace('.', '/') + "/" + probe.unit(), probe.source());
    return switch (compiler.compile(List.of(unit), seen, preview)) {
      case Compiled.Classes _ -> compiled(probe);
      case Compiled.Refused refused -> refused(probe, refused.diagnostics());
      case Compiled.Crashed crashed ->
          new Outcome.NotRun(new Undecided("compiler-crashed", crashed.facts()));
    };
  }

  private static Outcome compiled(Probe probe) {
    return probe
        .failsAt()
        .map(wanted -> broken("compiles", List.of(spot(probe, wanted.line(), wanted.key()))))
        .orElseGet(() -> new Outcome.Held());
  }

  private static Outcome refused(Probe probe, List<Diagnostic> diagnostics) {
    var seen = diagnostics.stream().map(d -> spot(probe, d.line(), d.key())).distinct().toList();
    var wanted = probe.failsAt().map(f -> spot(probe, f.line(), f.key()));
    if (wanted.isEmpty()) return broken("fails", seen);
    return seen.stream().map(Probes::reason).toList().equals(List.of(wanted.get()))
        ? new Outcome.Held()
        : broken("fails-elsewhere", join(wanted.get(), seen));
  }

  /**
   * javac has a second key for the same reason when the method that cannot be called has overloads.
   */
  private static String reason(String spot) {
    return spot.replace("cant.apply.symbols", "cant.apply.symbol");
  }

  private static List<String> join(String wanted, List<String> seen) {
    var facts = new ArrayList<>(List.of(wanted));
    facts.addAll(seen);
    return facts;
  }

  private static String spot(Probe probe, int line, String key) {
    return probe.unit() + ":" + line + " " + key;
  }

  private static Outcome broken(String key, List<String> facts) {
    var finding =
        new Finding(FindingCode.RULE, new Says(key, facts), List.of(), new Evidence.Facts(facts));
    return new Outcome.Broken(List.of(finding));
  }
}
