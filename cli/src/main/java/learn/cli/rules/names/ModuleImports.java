package learn.cli.rules.names;

import com.github.javaparser.ast.ImportDeclaration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.stream.Stream;

/** What {@code import module …} brings, of the JDK's modules. */
final class ModuleImports {
  private final Unit unit;

  ModuleImports(Unit unit) {
    this.unit = unit;
  }

  /** A wildcard import goes first: one that has, or may have, a type of that name wins. */
  boolean bring(String packageName, String simpleName) {
    return imports()
            .filter(ImportDeclaration::isModule)
            .anyMatch(i -> exports(i.getNameAsString(), packageName))
        && imports().noneMatch(i -> i.isAsterisk() && mayHold(i.getNameAsString(), simpleName));
  }

  private Stream<ImportDeclaration> imports() {
    return unit.tree().getImports().stream();
  }

  private static boolean mayHold(String packageName, String simpleName) {
    String file = "/" + packageName.replace('.', '/') + "/" + simpleName + ".class";
    return !packageName.startsWith("java.") || Object.class.getResource(file) != null;
  }

  private static boolean exports(String module, String packageName) {
    return ModuleFinder.ofSystem()
        .find(module)
        .map(ModuleReference::descriptor)
        .filter(d -> exports(d, packageName))
        .isPresent();
  }

  private static boolean exports(ModuleDescriptor module, String packageName) {
    return module.exports().stream()
            .anyMatch(e -> !e.isQualified() && e.source().equals(packageName))
        || module.requires().stream()
            .filter(r -> r.modifiers().contains(Modifier.TRANSITIVE))
            .anyMatch(r -> exports(r.name(), packageName));
  }
}
