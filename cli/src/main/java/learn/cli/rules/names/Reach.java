package learn.cli.rules.names;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithAccessModifiers;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What code of another package can name: public and protected, all the way from the top. */
public final class Reach {
  // A public type hands the members of these on, whatever they are themselves.
  private final Set<String> bases;

  public Reach(List<Unit> units) {
    bases =
        units.stream()
            .flatMap(u -> u.tree().findAll(ClassOrInterfaceDeclaration.class).stream())
            .filter(c -> c.isPublic() || c.isProtected())
            .flatMap(c -> Stream.concat(c.getExtendedTypes().stream(), implemented(c)))
            .map(t -> t.getNameAsString())
            .collect(Collectors.toSet());
  }

  private static Stream<ClassOrInterfaceType> implemented(ClassOrInterfaceDeclaration type) {
    return type.getImplementedTypes().stream();
  }

  /** The types of a source that can be reached. */
  public Stream<TypeDeclaration<?>> types(Unit unit) {
    return unit.tree().findAll(TypeDeclaration.class).stream()
        .<TypeDeclaration<?>>map(t -> t)
        .filter(this::reachesType);
  }

  private boolean reachesType(TypeDeclaration<?> type) {
    Node around = type.getParentNode().orElseThrow();
    boolean named = bases.contains(type.getNameAsString());
    return switch (around) {
      case CompilationUnit _ -> type.isPublic() || named;
      case TypeDeclaration<?> outer -> reachesType(outer) && (reaches(outer, type) || named);
      default -> false;
    };
  }

  /** Whether a member of a type that can be reached can be reached as well. */
  public boolean reaches(TypeDeclaration<?> type, NodeWithAccessModifiers<?> member) {
    boolean inInterface = type instanceof ClassOrInterfaceDeclaration c && c.isInterface();
    return member.isPublic() || member.isProtected() || inInterface && !member.isPrivate();
  }
}
