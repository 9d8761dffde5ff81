package learn.cli.rules;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.rules.names.Names;
import learn.cli.rules.names.Unit;

/**
 * {@code one-mutable-field, of: [Checkout], type: [State]}: of all fields of the sources, one can
 * change: the first of such a type in each of these classes, and not a static one. A field can
 * change when it is not final, and also when it is an array, a collection or map of the JDK or an
 * atomic, for then what it refers to can. Constants (static and final) are left alone.
 */
final class OneMutableField implements SourceRule {
  private static final List<String> PACKAGES =
      List.of("java.util", "java.util.concurrent", "java.util.concurrent.atomic");

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    Set<String> taken = new HashSet<>();
    return Field.of(units)
        .filter(f -> canChange(f, new Names(f.unit(), units)))
        .filter(f -> !(isTheOne(f, params) && taken.add(f.type())))
        .map(Field::breach);
  }

  private static boolean isTheOne(Field field, Map<String, List<String>> params) {
    return !field.isFinal()
        && !field.isStatic()
        && params.getOrDefault("of", List.of()).contains(field.type())
        && params.getOrDefault("type", List.of()).contains(simpleName(field.variable().getType()));
  }

  private static String simpleName(Type type) {
    return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
  }

  private static boolean canChange(Field field, Names names) {
    if (!field.isFinal()) return true;
    return !field.isStatic() && holdsOthers(field.variable().getType(), names);
  }

  private static boolean holdsOthers(Type type, Names names) {
    return type.isArrayType()
        || PACKAGES.stream().anyMatch(p -> isContainer(type, p + "." + simpleName(type), names));
  }

  private static boolean isContainer(Type type, String fullName, Names names) {
    return names.uses(type, fullName) && isContainer(fullName);
  }

  private static boolean isContainer(String fullName) {
    try {
      Class<?> type = Class.forName(fullName, false, null);
      return type.getPackageName().endsWith(".atomic")
          || Collection.class.isAssignableFrom(type)
          || Map.class.isAssignableFrom(type);
    } catch (ClassNotFoundException none) {
      return false;
    }
  }
}
