package learn.cli.rules;

import com.github.javaparser.ast.ImportDeclaration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learn.cli.rules.names.Names;
import learn.cli.rules.names.Unit;

/**
 * {@code forbid-type, types: [learn.kit.sim.Lab]}: no import of these types or of their members,
 * and no use of them by any name. Comments and strings do not count, nor does a type of the
 * submission's own that has the same simple name.
 */
final class ForbidType implements SourceRule {

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    return units.stream()
        .flatMap(
            unit ->
                params.getOrDefault("types", List.of()).stream()
                    .flatMap(type -> breaches(unit, new Names(unit, units), type)));
  }

  private static Stream<Breach> breaches(Unit unit, Names names, String type) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    var imports = unit.tree().getImports().stream().filter(i -> imports(i, type));
    var uses = unit.tree().stream().filter(n -> names.uses(n, type));
    return Stream.concat(imports, uses).map(n -> Breach.used(unit, n, simpleName));
  }

  private static boolean imports(ImportDeclaration line, String type) {
    String name = line.getNameAsString();
    return !line.isModule() && (name.equals(type) || name.startsWith(type + "."));
  }
}
