package learn.cli.rules;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.rules.names.Names;
import learn.cli.rules.names.Unit;

/**
 * {@code forbid-call, calls: [Thread.sleep, java.util.concurrent.locks.LockSupport.park, join]}: no
 * call of, and no method reference to, these methods. With a type, a static one called by that
 * type's name or by a static import; without, any method of that name on any object.
 */
final class ForbidCall implements SourceRule {

  @Override
  public Stream<Breach> breaches(List<Unit> units, Map<String, List<String>> params) {
    return units.stream()
        .flatMap(
            unit ->
                params.getOrDefault("calls", List.of()).stream()
                    .map(Call::of)
                    .flatMap(call -> breaches(unit, new Names(unit, units), call)));
  }

  /**
   * A forbidden method.
   *
   * @param type full or simple name; empty for any
   */
  private record Call(String type, String method) {
    static Call of(String text) {
      int dot = text.lastIndexOf('.');
      return new Call(text.substring(0, Math.max(0, dot)), text.substring(dot + 1));
    }
  }

  private static Stream<Breach> breaches(Unit unit, Names names, Call call) {
    return unit.tree().stream()
        .filter(
            n ->
                switch (n) {
                  case MethodCallExpr c -> calls(unit, names, c, call);
                  case MethodReferenceExpr r -> refers(names, r, call);
                  default -> false;
                })
        .map(n -> Breach.used(unit, n, call.method()));
  }

  private static boolean calls(Unit unit, Names names, MethodCallExpr made, Call call) {
    if (!made.getNameAsString().equals(call.method())) return false;
    return call.type().isEmpty()
        || made.getScope()
            .map(scope -> names.uses(scope, call.type()))
            .orElseGet(() -> importsStatically(unit, call) && !hasOwn(made, call.method()));
  }

  private static boolean refers(Names names, MethodReferenceExpr reference, Call call) {
    Node scope = reference.getScope() instanceof TypeExpr t ? t.getType() : reference.getScope();
    return reference.getIdentifier().equals(call.method())
        && (call.type().isEmpty() || names.uses(scope, call.type()));
  }

  private static boolean importsStatically(Unit unit, Call call) {
    return unit.tree().getImports().stream()
        .filter(ImportDeclaration::isStatic)
        .map(i -> i.isAsterisk() ? i.getNameAsString() + "." + call.method() : i.getNameAsString())
        .anyMatch(n -> ("." + n).endsWith("." + call.type() + "." + call.method()));
  }

  /** A method of a class around the call wins over a static import. */
  private static boolean hasOwn(Node use, String method) {
    for (Optional<Node> n = use.getParentNode(); n.isPresent(); n = n.get().getParentNode()) {
      if (n.get() instanceof TypeDeclaration<?> t && declares(t, method)) return true;
    }
    return false;
  }

  private static boolean declares(TypeDeclaration<?> type, String method) {
    return type.getMembers().stream()
        .anyMatch(m -> m instanceof MethodDeclaration d && d.getNameAsString().equals(method));
  }
}
