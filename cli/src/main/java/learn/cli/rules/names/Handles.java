package learn.cli.rules.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where types of a source speak of a handle that is not free.
 *
 * @param types full names of the handles' types
 * @param free a handle of a type that is this, or is bounded by it, is free
 * @param carriers simple names of types that are as good as a handle
 */
public record Handles(List<Unit> units, List<String> types, String free, List<String> carriers) {

  public Handles(List<Unit> units, List<String> types, String free) {
    this(units, types, free, List.of());
  }

  /** The same, with types of the submission's own that give a handle away. */
  public Handles with(List<String> carriers) {
    return new Handles(units, types, free, carriers);
  }

  /** The name of a type of the submission, and of those it inherits from directly. */
  public List<String> withSupertypes(String simpleName) {
    return Stream.concat(Stream.of(simpleName), supertypes(simpleName)).toList();
  }

  /** Whether the type has one of these simple names in it. */
  public static boolean names(Type type, List<String> simpleNames) {
    return within(type).anyMatch(t -> simpleNames.contains(t.getNameAsString()));
  }

  /** Whether a value of the type is such a handle, or has one in it: {@code Optional<Mut<M>>}. */
  public boolean in(Type type, Unit unit) {
    return within(type).anyMatch(t -> isHandle(t, new Names(unit, units)));
  }

  /** Whether a parameter of the type is for giving a handle to: {@code Consumer<Mut<M>>}. */
  public boolean passedTo(Type parameter, Unit unit) {
    return within(parameter)
            .filter(t -> t != parameter)
            .anyMatch(t -> isHandle(t, new Names(unit, units)))
        || within(parameter).anyMatch(t -> takers().anyMatch(t.getNameAsString()::equals));
  }

  /** Interfaces of the submission that can be told about a handle. */
  private Stream<String> takers() {
    return units.stream()
        .flatMap(
            u ->
                u.tree().findAll(ClassOrInterfaceDeclaration.class).stream()
                    .filter(c -> c.getMethods().stream().anyMatch(m -> takes(m, c, u))))
        .map(NodeWithSimpleName::getNameAsString);
  }

  private boolean takes(MethodDeclaration method, ClassOrInterfaceDeclaration type, Unit unit) {
    boolean calledBack = type.isInterface() && !method.isStatic() && !method.isDefault();
    return calledBack && method.getParameters().stream().anyMatch(p -> in(p.getType(), unit));
  }

  private boolean isHandle(ClassOrInterfaceType type, Names names) {
    boolean isOne =
        carriers.contains(type.getNameAsString())
            || types.stream().anyMatch(handle -> names.uses(type, handle));
    return isOne && within(type).skip(1).noneMatch(of -> isFree(of, names));
  }

  private boolean isFree(ClassOrInterfaceType type, Names names) {
    return names.uses(type, free)
        || bounds(type).anyMatch(bound -> isFree(bound, names))
        || supertypes(type.getNameAsString()).anyMatch(free.substring(dot() + 1)::equals);
  }

  private int dot() {
    return free.lastIndexOf('.');
  }

  /** The bounds of the type parameter of that name that is nearest around it. */
  private static Stream<ClassOrInterfaceType> bounds(ClassOrInterfaceType variable) {
    return Stream.iterate(
            variable.getParentNode(), Optional::isPresent, n -> n.flatMap(Node::getParentNode))
        .flatMap(Optional::stream)
        .flatMap(
            n ->
                n instanceof NodeWithTypeParameters<?> t
                    ? t.getTypeParameters().stream()
                    : Stream.of())
        .filter(parameter -> parameter.getNameAsString().equals(variable.getNameAsString()))
        .limit(1)
        .flatMap(parameter -> parameter.getTypeBound().stream());
  }

  /** What the submission's types of that name say they are. */
  private Stream<String> supertypes(String simpleName) {
    return units.stream()
        .flatMap(u -> u.tree().stream())
        .filter(n -> n instanceof NodeWithSimpleName<?> t && t.getNameAsString().equals(simpleName))
        .flatMap(Handles::supertypes);
  }

  private static Stream<String> supertypes(Node type) {
    var extended =
        type instanceof ClassOrInterfaceDeclaration c
            ? c.getExtendedTypes().stream()
            : Stream.<ClassOrInterfaceType>of();
    var implemented =
        type instanceof NodeWithImplements<?> i
            ? i.getImplementedTypes().stream()
            : Stream.<ClassOrInterfaceType>of();
    return Stream.concat(extended, implemented).map(NodeWithSimpleName::getNameAsString);
  }

  /** The type and those that stand in it, from the outside. */
  private static Stream<ClassOrInterfaceType> within(Type type) {
    return type.findAll(ClassOrInterfaceType.class).stream();
  }
}
