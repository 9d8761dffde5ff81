package learn.cli.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;

/**
 * {@code no-state, types: [Borrower]}: these types, by simple name, have no instance field, and no
 * static field of the whole submission can keep anything: each is a constant.
 */
final class NoState implements SourceRule {
  private static final Set<String> VALUES =
      Set.of("String", "Boolean", "Byte", "Character", "Short", "Integer", "Long");
  private static final Set<String> COLLECTIONS = Set.of("List", "Set", "Map");

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    var types = withSubtypes(params.getOrDefault("types", List.of()), units);
    var fields =
        Field.of(units)
            .filter(f -> isStatic(f) ? !isConstant(f, units) : types.contains(owner(f)))
            .map(Field::breach);
    return Stream.concat(units.stream().flatMap(u -> components(u, types)), fields);
  }

  private static Stream<Breach> components(Unit unit, List<String> types) {
    return unit.tree().findAll(RecordDeclaration.class).stream()
        .filter(r -> types.contains(r.getNameAsString()))
        .flatMap(
            r ->
                r.getParameters().stream()
                    .map(p -> Breach.declared(unit, p, r.getName() + "." + p.getName())));
  }

  /** An object of a subtype would bring its own fields along. */
  private static List<String> withSubtypes(List<String> types, List<Unit> units) {
    var subtypes =
        units.stream()
            .flatMap(u -> u.tree().findAll(ClassOrInterfaceDeclaration.class).stream())
            .filter(
                c ->
                    c.getExtendedTypes().stream()
                        .anyMatch(t -> types.contains(t.getNameAsString())))
            .map(c -> c.getNameAsString());
    return Stream.concat(types.stream(), subtypes).toList();
  }

  private static String owner(Field field) {
    return field.name().substring(0, field.name().lastIndexOf('.'));
  }

  private static boolean isStatic(Field field) {
    return field.declaration().isStatic()
        || field
            .declaration()
            .getParentNode()
            .filter(p -> p instanceof ClassOrInterfaceDeclaration c && c.isInterface())
            .isPresent();
  }

  private static boolean isConstant(Field field, List<Unit> units) {
    if (!field.isFinal()) return false;
    var start = field.variable().getInitializer();
    return switch (field.variable().getType()) {
      case PrimitiveType _ -> true;
      case ArrayType _ -> start.filter(NoState::listsElements).isPresent();
      case ClassOrInterfaceType t when COLLECTIONS.contains(t.getNameAsString()) ->
          start.filter(NoState::isFixed).isPresent();
      case ClassOrInterfaceType t ->
          VALUES.contains(t.getNameAsString())
              || start.filter(NoState::isFunction).isPresent()
              || keepsNothing(t.getNameAsString(), units);
      default -> false;
    };
  }

  /** A table of numbers, which nobody makes to keep something in. */
  private static boolean listsElements(Expression start) {
    return start instanceof ArrayInitializerExpr
        || start instanceof ArrayCreationExpr made && made.getInitializer().isPresent();
  }

  private static boolean isFixed(Expression start) {
    return start instanceof MethodCallExpr call
        && Set.of("of", "copyOf", "ofEntries").contains(call.getNameAsString());
  }

  private static boolean isFunction(Expression start) {
    return start instanceof LambdaExpr || start instanceof MethodReferenceExpr;
  }

  /** A type of the submission whose objects are made of final values. */
  private static boolean keepsNothing(String type, List<Unit> units) {
    var own =
        units.stream()
            .flatMap(u -> u.tree().findAll(TypeDeclaration.class).stream())
            .filter(t -> t.getNameAsString().equals(type))
            .toList();
    return !own.isEmpty()
        && own.stream().allMatch(NoState::isOfValues)
        && Field.of(units)
            .filter(f -> owner(f).equals(type) && !isStatic(f))
            .allMatch(f -> f.isFinal() && isValue(f.variable().getType()));
  }

  private static boolean isOfValues(Node type) {
    return !(type instanceof RecordDeclaration r)
        || r.getParameters().stream().allMatch(p -> isValue(p.getType()));
  }

  private static boolean isValue(Type type) {
    return type instanceof PrimitiveType
        || type instanceof ClassOrInterfaceType t && VALUES.contains(t.getNameAsString());
  }
}
