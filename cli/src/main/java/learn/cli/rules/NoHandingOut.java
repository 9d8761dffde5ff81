package learn.cli.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
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
    return units.stream()
        .flatMap(unit -> reach.types(unit).map(type -> new Door(unit, type, one(params, "of"))))
        .flatMap(door -> door.breaches(handles, reach));
  }

  private static String one(Map<String, List<String>> params, String key) {
    return params.getOrDefault(key, List.of("")).getFirst();
  }

  /** A type that can be reached from outside. */
  private record Door(Unit unit, TypeDeclaration<?> type, String of) {

    Stream<Breach> breaches(Handles handles, Reach reach) {
      return Stream.of(
              components().filter(p -> handles.in(p.getType(), unit)).map(this::declared),
              fields(reach)
                  .filter(f -> handles.in(f.getCommonType(), unit))
                  .map(f -> declared(f.getVariable(0))),
              methods(reach).filter(m -> handsOut(m, handles)).map(this::declared))
          .flatMap(s -> s);
    }

    private Stream<Parameter> components() {
      return type instanceof RecordDeclaration r && isInside()
          ? r.getParameters().stream()
          : Stream.of();
    }

    private Stream<FieldDeclaration> fields(Reach reach) {
      return type.getFields().stream()
          .filter(f -> isInside() && !f.isStatic() && reach.reaches(type, f));
    }

    private Stream<MethodDeclaration> methods(Reach reach) {
      return type.getMethods().stream()
          .filter(m -> isInside() && !m.isStatic() || takesOne(m))
          .filter(m -> reach.reaches(type, m));
    }

    private boolean takesOne(MethodDeclaration method) {
      return method.getParameters().stream().anyMatch(p -> Handles.names(p.getType(), of));
    }

    private boolean handsOut(MethodDeclaration method, Handles handles) {
      return handles.in(method.getType(), unit)
          || method.getParameters().stream().anyMatch(p -> handles.passedTo(p.getType(), unit));
    }

    /** The type itself, or one that is nested in it. */
    private boolean isInside() {
      return type.getNameAsString().equals(of)
          || type.getParentNode().filter(this::isOf).isPresent();
    }

    private boolean isOf(Node node) {
      return node instanceof TypeDeclaration<?> t && t.getNameAsString().equals(of);
    }

    private Breach declared(NodeWithSimpleName<?> named) {
      String member = type.getNameAsString() + "." + named.getNameAsString();
      return Breach.declared(unit, named.getName(), member);
    }
  }
}
