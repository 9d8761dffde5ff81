package learn.cli.rules.names;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTraversableScope;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which types the names of one source stand for, in the language's order: declared around the use,
 * single import, own package, wildcard import, module import.
 */
public final class Names {
  private final Unit unit;
  private final List<Unit> all;
  private final Inherited inherited;

  public Names(Unit unit, List<Unit> all) {
    this.unit = unit;
    this.all = all;
    this.inherited = new Inherited(all);
  }

  /**
   * Whether the node uses this type.
   *
   * @param type full name, or a simple name for a type of any package but not one of the sources
   */
  public boolean uses(Node node, String type) {
    String text = canBeType(node) ? dotted(node) : "";
    if (text.isEmpty() || isHidden(node, first(text))) return false;
    if (text.equals(type)) return type.contains(".") || !ownPackageDeclares(type);
    if (!type.contains(".")) return text.endsWith("." + type);
    String tail = text.substring(first(text).length());
    return type.endsWith("." + text)
        && imported(first(text), type.substring(0, type.length() - tail.length()));
  }

  /** An expression is a type's name only in front of a dot. */
  private static boolean canBeType(Node node) {
    return switch (node) {
      case ClassOrInterfaceType _, AnnotationExpr _ -> true;
      case NameExpr _, FieldAccessExpr _ ->
          node.getParentNode()
              .filter(p -> p instanceof NodeWithTraversableScope s && isScope(s, node))
              .isPresent();
      default -> false;
    };
  }

  private static boolean isScope(NodeWithTraversableScope parent, Node node) {
    return parent.traverseScope().filter(s -> s == node).isPresent();
  }

  /** {@code a.b.C} of a type or an expression that is nothing but names; empty for all others. */
  private static String dotted(Node node) {
    return switch (node) {
      case ClassOrInterfaceType type -> type.getNameWithScope();
      case AnnotationExpr annotation -> annotation.getNameAsString();
      case NameExpr name -> name.getNameAsString();
      case FieldAccessExpr access -> {
        String scope = dotted(access.getScope());
        yield scope.isEmpty() ? "" : scope + "." + access.getNameAsString();
      }
      default -> "";
    };
  }

  private static String first(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  /** A variable hides a type only where an expression may stand. */
  private boolean isHidden(Node use, String name) {
    boolean isExpression =
        !(use instanceof ClassOrInterfaceType)
            || use.getParentNode().filter(p -> p instanceof TypeExpr).isPresent();
    return Scope.declaresType(use, name)
        || inherited.memberType(use, name)
        || isExpression && Scope.declaresVariable(use, name);
  }

  private boolean imported(String simpleName, String fullName) {
    var single =
        imports()
            .filter(i -> !i.isAsterisk() && !i.isModule())
            .filter(i -> i.getName().getIdentifier().equals(simpleName))
            .map(ImportDeclaration::getNameAsString)
            .toList();
    if (!single.isEmpty()) return single.contains(fullName);
    String container = fullName.substring(0, fullName.length() - simpleName.length() - 1);
    return unit.packageName().equals(container)
        || !ownPackageDeclares(simpleName)
            && (onDemand(container) || new ModuleImports(unit).bring(container, simpleName));
  }

  private Stream<ImportDeclaration> imports() {
    return unit.tree().getImports().stream();
  }

  private boolean ownPackageDeclares(String name) {
    return all.stream()
        .filter(u -> u.packageName().equals(unit.packageName()))
        .flatMap(u -> u.tree().getTypes().stream())
        .anyMatch(t -> t.getNameAsString().equals(name));
  }

  private boolean onDemand(String container) {
    return container.equals("java.lang")
        || imports().anyMatch(i -> i.isAsterisk() && i.getNameAsString().equals(container));
  }
}
