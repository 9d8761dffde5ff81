package learn.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;

/**
 * {@code field-must-be-final, fields: [Flag.lock, Slot.*]}: these fields, where they exist, are
 * final.
 */
final class FieldMustBeFinal implements SourceRule {

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    var wanted = params.getOrDefault("fields", List.of());
    return Field.of(units)
        .filter(f -> !f.isFinal() && wanted.stream().anyMatch(w -> matches(w, f.name())))
        .map(Field::breach);
  }

  private static boolean matches(String wanted, String name) {
    return wanted.endsWith(".*")
        ? name.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(name);
  }
}
