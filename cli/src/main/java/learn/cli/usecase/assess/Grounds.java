package learn.cli.usecase.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import learn.cli.compile.Compiled;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.compile.shape.Shadowing;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Verdict;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.usecase.carry.Carrying;

/**
 * Compiles what is carried over, apart from any submission: what javac says of it is never shown as
 * if it were about new code. The learner's own that does not compile any more gives way to its
 * reference. The same is asked for time and again, so a few are remembered.
 */
final class Grounds {
  private static final int REMEMBERED = 16;

  private final InMemoryCompiler compiler;
  private final Carrying carrying;
  private final Map<String, Ground> known = new HashMap<>();

  Grounds(InMemoryCompiler compiler, Carrying carrying) {
    this.compiler = compiler;
    this.carrying = carrying;
  }

  Ground of(List<Carried> carried, boolean preview) {
    if (carried.isEmpty()) return Ground.BARE;
    if (known.size() > REMEMBERED) known.clear();
    String words = carried.stream().map(Carried::word).collect(Collectors.joining(", "));
    return known.computeIfAbsent(
        preview + ": " + words,
        _ -> atOnce(carried, preview).orElseGet(() -> oneByOne(carried, preview)));
  }

  /** Quicker, and nearly always enough. */
  private Optional<Ground> atOnce(List<Carried> carried, boolean preview) {
    List<SourceFile> sources = carried.stream().flatMap(c -> c.sources().stream()).toList();
    return compiled(sources, Map.of(), preview)
        .map(classes -> new Ground(carried, classes, Optional.empty()));
  }

  private Ground oneByOne(List<Carried> carried, boolean preview) {
    Ground ground = Ground.BARE;
    for (Carried each : carried) {
      Ground below = ground;
      Optional<Ground> next =
          on(below, each, preview)
              .or(
                  () ->
                      each.isLearners()
                          ? on(below, carrying.reference(each.exercise(), Why.STALE), preview)
                          : Optional.empty());
      if (next.isEmpty()) return unsound(carried, each);
      ground = next.get();
    }
    return ground;
  }

  private Optional<Ground> on(Ground below, Carried one, boolean preview) {
    return compiled(one.sources(), below.classes(), preview).map(its -> below.plus(one, its));
  }

  private static Ground unsound(List<Carried> carried, Carried one) {
    Verdict.Why why = new Verdict.Why("carried-unsound", List.of(one.id().value()));
    return new Ground(carried, Map.of(), Optional.of(why));
  }

  private Optional<Map<String, byte[]>> compiled(
      List<SourceFile> sources, Map<String, byte[]> seen, boolean preview) {
    return compiler.compile(sources, seen, preview) instanceof Compiled.Classes classes
            && Shadowing.strays(classes).isEmpty()
        ? Optional.of(classes.files())
        : Optional.empty();
  }
}
