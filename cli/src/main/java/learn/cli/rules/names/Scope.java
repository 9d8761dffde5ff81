package learn.cli.rules.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithMembers;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the constructs around a node declare: these names hide imported types (JLS 6.4). */
final class Scope {
  private Scope() {}

  /** A type, or type parameter, of that name is declared around the node. */
  static boolean declaresType(Node node, String name) {
    return around(node).anyMatch(n -> typesOf(n).anyMatch(name::equals));
  }

  /** A variable of that name is visible at the node. Pattern variables are not looked at. */
  static boolean declaresVariable(Node node, String name) {
    return around(node).anyMatch(n -> variablesOf(n, node).anyMatch(name::equals));
  }

  private static Stream<Node> around(Node node) {
    return Stream.iterate(
            Optional.of(node), Optional::isPresent, n -> n.flatMap(Node::getParentNode))
        .flatMap(Optional::stream);
  }

  private static Stream<String> typesOf(Node around) {
    var own =
        around instanceof TypeDeclaration<?> t
            ? Stream.of(t.getNameAsString())
            : Stream.<String>of();
    var parameters =
        around instanceof NodeWithTypeParameters<?> p
            ? p.getTypeParameters().stream().map(NodeWithSimpleName::getNameAsString)
            : Stream.<String>of();
    return Stream.of(own, parameters, memberTypes(around), localTypes(around)).flatMap(s -> s);
  }

  private static Stream<String> memberTypes(Node around) {
    return members(around)
        .flatMap(
            m -> m instanceof TypeDeclaration<?> t ? Stream.of(t.getNameAsString()) : Stream.of());
  }

  private static Stream<? extends Node> members(Node around) {
    return switch (around) {
      case NodeWithMembers<?> type -> type.getMembers().stream();
      case ObjectCreationExpr made ->
          made.getAnonymousClassBody().stream().flatMap(body -> body.stream());
      default -> Stream.of();
    };
  }

  private static Stream<String> localTypes(Node around) {
    return statements(around)
        .flatMap(
            s ->
                switch (s) {
                  case LocalClassDeclarationStmt c ->
                      Stream.of(c.getClassDeclaration().getNameAsString());
                  case LocalRecordDeclarationStmt r ->
                      Stream.of(r.getRecordDeclaration().getNameAsString());
                  default -> Stream.of();
                });
  }

  private static Stream<? extends Node> statements(Node around) {
    return around instanceof BlockStmt block ? block.getStatements().stream() : Stream.of();
  }

  private static Stream<String> variablesOf(Node around, Node use) {
    return switch (around) {
      case CallableDeclaration<?> c -> names(c.getParameters().stream());
      case LambdaExpr lambda -> names(lambda.getParameters().stream());
      case ForStmt loop -> declared(loop.getInitialization().stream());
      case ForEachStmt loop -> declared(Stream.of(loop.getVariable()));
      case TryStmt attempt -> declared(attempt.getResources().stream());
      case BlockStmt block -> declared(before(block, use));
      case RecordDeclaration r -> Stream.concat(names(r.getParameters().stream()), fields(r));
      default -> fields(around);
    };
  }

  private static Stream<String> names(Stream<? extends NodeWithSimpleName<?>> nodes) {
    return nodes.map(NodeWithSimpleName::getNameAsString);
  }

  private static Stream<String> fields(Node around) {
    return members(around)
        .flatMap(m -> m.getChildNodes().stream())
        .flatMap(
            n -> n instanceof VariableDeclarator v ? Stream.of(v.getNameAsString()) : Stream.of());
  }

  /** The declarations of a block that stand before its statement in which the name is used. */
  private static Stream<Node> before(BlockStmt block, Node use) {
    Predicate<Node> holdsUse = s -> around(use).anyMatch(n -> n == s);
    return block.getStatements().stream()
        .takeWhile(s -> !holdsUse.test(s))
        .flatMap(s -> s.getChildNodes().stream());
  }

  private static Stream<String> declared(Stream<? extends Node> nodes) {
    return nodes
        .flatMap(
            n -> n instanceof VariableDeclarationExpr d ? d.getVariables().stream() : Stream.of())
        .map(NodeWithSimpleName::getNameAsString);
  }
}
