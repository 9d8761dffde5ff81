package learn.cli.rules.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Member types that a class of the sources inherits from another class of the sources. */
final class Inherited {
  private final List<Unit> all;

  Inherited(List<Unit> all) {
    this.all = all;
  }

  /** Whether a class around the use inherits a member type of that name. */
  boolean memberType(Node use, String name) {
    for (Node n = use; n.getParentNode().isPresent(); n = n.getParentNode().get()) {
      if (n instanceof TypeDeclaration<?> t && above(t, name, new HashSet<>())) return true;
    }
    return false;
  }

  private boolean above(TypeDeclaration<?> type, String name, Set<TypeDeclaration<?>> seen) {
    return seen.add(type)
        && supertypes(type)
            .flatMap(s -> declarations(s.getNameAsString()))
            .anyMatch(d -> declares(d, name) || above(d, name, seen));
  }

  private static Stream<ClassOrInterfaceType> supertypes(TypeDeclaration<?> type) {
    var extended =
        type instanceof ClassOrInterfaceDeclaration c
            ? c.getExtendedTypes().stream()
            : Stream.<ClassOrInterfaceType>of();
    var implemented =
        type instanceof NodeWithImplements<?> n
            ? n.getImplementedTypes().stream()
            : Stream.<ClassOrInterfaceType>of();
    return Stream.concat(extended, implemented);
  }

  private Stream<TypeDeclaration<?>> declarations(String simpleName) {
    return all.stream()
        .flatMap(u -> u.tree().findAll(TypeDeclaration.class).stream())
        .<TypeDeclaration<?>>map(t -> (TypeDeclaration<?>) t)
        .filter(t -> t.getNameAsString().equals(simpleName));
  }

  private static boolean declares(TypeDeclaration<?> type, String name) {
    return type.getMembers().stream()
        .anyMatch(m -> m instanceof TypeDeclaration<?> t && t.getNameAsString().equals(name));
  }
}
