package learn.cli.rules;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learn.cli.rules.names.Handles;
import learn.cli.rules.names.Reach;
import learn.cli.rules.names.Unit;

/**
 * {@code no-handing-out, handles: [learn.kit.mem.Mut], of: Pin, unless: learn.kit.mem.Unpin}: what
 * can be reached from outside the package does not give anybody a handle of a {@code Pin}: no
 * method of it, and none that is given one, returns a handle or passes one to a callback, and it
 * has no such field. A handle of a type that is, or is bounded by, {@code unless} is free.
 */
final class NoHandingOut implements SourceRule {

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    var handles =
        new Handles(units, params.getOrDefault("handles", List.of()), one(params, "unless"));
    var reach = new Reach(units);
    var inside = handles.withSupertypes(one(params, "of"));
    var doors =
        units.stream()
            .flatMap(unit -> reach.types(unit).map(type -> new Door(unit, type, inside, reach)))
            .toList();
    var all = handles.with(doors.stream().filter(d -> d.carries(handles)).map(Door::name).toList());
    return doors.stream().flatMap(door -> door.breaches(all));
  }

  private static String one(Map<String, List<String>> params, String key) {
    return params.getOrDefault(key, List.of("")).getFirst();
  }

  /**
   * A type that can be reached from outside.
   *
   * @param inside names of the type that keeps the handles, and of what it inherits from
   */
  private record Door(Unit unit, TypeDeclaration<?> type, List<String> inside, Reach reach) {

    String name() {
      return type.getNameAsString();
    }

    private boolean isInside() {
      return inside.contains(name());
    }

    /** Another type, which gives its handle to whoever is given one of it. */
    boolean carries(Handles handles) {
      return !isInside() && ofOne(handles).findAny().isPresent();
    }

    Stream<Breach> breaches(Handles handles) {
      var own = isInside() ? ofOne(handles) : Stream.<NodeWithSimpleName<?>>of();
      return Stream.concat(own, givenOne(handles)).distinct().map(this::declared);
    }

    /** Members by which an instance gives a handle away. */
    private Stream<NodeWithSimpleName<?>> ofOne(Handles handles) {
      Stream<NodeWithSimpleName<?>> parts =
          components().filter(p -> handles.in(p.getType(), unit)).map(p -> p);
      Stream<NodeWithSimpleName<?>> fields =
          type.getFields().stream()
              .filter(f -> reach.reaches(type, f) && handles.in(f.getCommonType(), unit))
              .map(f -> f.getVariable(0));
      return Stream.of(parts, fields, methods(handles).filter(m -> !m.isStatic()))
          .flatMap(members -> members);
    }

    private Stream<Parameter> components() {
      return type instanceof RecordDeclaration r ? r.getParameters().stream() : Stream.of();
    }

    /** Methods that are given a Pin. */
    private Stream<MethodDeclaration> givenOne(Handles handles) {
      return methods(handles)
          .filter(
              m -> m.getParameters().stream().anyMatch(p -> Handles.names(p.getType(), inside)));
    }

    private Stream<MethodDeclaration> methods(Handles handles) {
      return type.getMethods().stream()
          .filter(m -> reach.reaches(type, m))
          .filter(
              m ->
                  handles.in(m.getType(), unit)
                      || m.getParameters().stream()
                          .anyMatch(p -> handles.passedTo(p.getType(), unit)));
    }

    private Breach declared(NodeWithSimpleName<?> named) {
      return Breach.declared(unit, named.getName(), name() + "." + named.getNameAsString());
    }
  }
}
