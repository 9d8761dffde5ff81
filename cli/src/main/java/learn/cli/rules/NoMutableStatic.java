package learn.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;

/** {@code no-mutable-static}: every static field is final. What it refers to may still change. */
final class NoMutableStatic implements SourceRule {

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    return Field.of(units)
        .filter(f -> f.declaration().isStatic() && !f.isFinal())
        .map(Field::breach);
  }
}
