package learn.cli.rules.names;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import learn.protocol.Place;

/** One parsed source. */
public record Unit(String path, CompilationUnit tree) {
  public String packageName() {
    return tree.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
  }

  public Place place(Node node, String role) {
    return new Place(path, node.getBegin().map(p -> p.line).orElse(1), role);
  }
}
