package learn.cli.rules;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.rules.names.Unit;

/**
 * A field and the type that declares it.
 *
 * @param type simple name of the type that declares it
 */
record Field(Unit unit, FieldDeclaration declaration, VariableDeclarator variable, String type) {

  static Stream<Field> of(List<Unit> units) {
    return units.stream()
        .flatMap(u -> u.tree().findAll(FieldDeclaration.class).stream().flatMap(f -> of(u, f)));
  }

  private static Stream<Field> of(Unit unit, FieldDeclaration declaration) {
    String type =
        declaration
            .getParentNode()
            .map(p -> p instanceof TypeDeclaration<?> t ? t.getNameAsString() : "")
            .orElse("");
    return declaration.getVariables().stream().map(v -> new Field(unit, declaration, v, type));
  }

  /** {@code Flag.waker}, with the simple name of the type. */
  String name() {
    return type + "." + variable.getNameAsString();
  }

  /** Fields of an interface are final without saying so. */
  boolean isFinal() {
    return declaration.isFinal() || isOfInterface();
  }

  /** Fields of an interface are static without saying so. */
  boolean isStatic() {
    return declaration.isStatic() || isOfInterface();
  }

  private boolean isOfInterface() {
    return declaration
        .getParentNode()
        .filter(p -> p instanceof ClassOrInterfaceDeclaration c && c.isInterface())
        .isPresent();
  }

  Breach breach() {
    return Breach.declared(unit, variable, name());
  }
}
