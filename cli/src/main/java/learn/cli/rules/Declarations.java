package learn.cli.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;
import learn.protocol.Place;

/** Where a type or member is declared. */
public final class Declarations {
  private Declarations() {}

  /**
   * The line that has the name, with role {@code declared}; of overloads the first. A member that
   * the type does not declare itself is shown at the type. Empty when there is no such type, or its
   * file cannot be parsed.
   *
   * @param about {@code Flag}, {@code Flag.set}, {@code Flag.Slot.owner}, {@code Flag.new} for a
   *     constructor
   */
  public static Optional<Place> find(SourceTrees trees, String about) {
    int dot = about.lastIndexOf('.');
    var asType = type(trees, about).map(d -> d.place(d.type()));
    return asType.or(
        () ->
            type(trees, about.substring(0, Math.max(0, dot)))
                .map(d -> d.place(member(d.type(), about.substring(dot + 1)))));
  }

  private record Declared(Unit unit, TypeDeclaration<?> type) {
    Place place(Node node) {
      var name = node instanceof NodeWithSimpleName<?> n ? n.getName() : node;
      return unit.place(name, "declared");
    }
  }

  private static Optional<Declared> type(SourceTrees trees, String path) {
    return trees.parsed().units().stream()
        .flatMap(
            u ->
                u.tree().getTypes().stream()
                    .flatMap(t -> within(t, path).stream())
                    .map(t -> new Declared(u, t)))
        .findFirst();
  }

  private static Optional<TypeDeclaration<?>> within(TypeDeclaration<?> type, String path) {
    String name = type.getNameAsString();
    if (path.equals(name)) return Optional.of(type);
    if (!path.startsWith(name + ".")) return Optional.empty();
    String rest = path.substring(name.length() + 1);
    return type.getMembers().stream()
        .flatMap(m -> m instanceof TypeDeclaration<?> t ? within(t, rest).stream() : Stream.of())
        .findFirst();
  }

  private static Node member(TypeDeclaration<?> type, String name) {
    return Stream.concat(type.getMembers().stream().flatMap(Declarations::named), heads(type))
        .filter(n -> nameOf(n).equals(name))
        .findFirst()
        .orElse(type);
  }

  private static Stream<Node> named(BodyDeclaration<?> member) {
    return switch (member) {
      case FieldDeclaration field -> field.getVariables().stream().map(v -> v);
      case MethodDeclaration m -> Stream.of(m);
      case ConstructorDeclaration c -> Stream.of(c);
      case CompactConstructorDeclaration c -> Stream.of(c);
      default -> Stream.of();
    };
  }

  /** Members that stand in a declaration's head, or before its body. */
  private static Stream<Node> heads(TypeDeclaration<?> type) {
    return switch (type) {
      case RecordDeclaration r -> r.getParameters().stream().map(p -> p);
      case EnumDeclaration e -> e.getEntries().stream().map(c -> c);
      default -> Stream.of();
    };
  }

  private static String nameOf(Node node) {
    return switch (node) {
      case ConstructorDeclaration _, CompactConstructorDeclaration _ -> "new";
      case NodeWithSimpleName<?> n -> n.getNameAsString();
      default -> "";
    };
  }
}
