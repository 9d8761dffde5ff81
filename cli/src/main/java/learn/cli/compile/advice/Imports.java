package learn.cli.compile.advice;

import java.lang.classfile.ClassFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import learn.cli.compile.ClassPath;

/**
 * Which import line makes a simple name known: types kept by earlier exercises first, then the
 * kit's, then the usual JDK ones.
 */
final class Imports {
  private static final List<String> JDK_PACKAGES =
      List.of(
          "java.util",
          "java.util.function",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.stream",
          "java.time",
          "java.io",
          "java.nio.file",
          "java.nio.charset",
          "java.math",
          "java.net",
          "java.lang.invoke",
          "java.lang.ref");

  private final ClassPath classPath;
  private final List<String> kept;

  /**
   * @param kept names in full of types that earlier exercises keep for this one
   */
  Imports(ClassPath classPath, List<String> kept) {
    this.classPath = classPath;
    this.kept = kept;
  }

  /**
   * @param text the source that lacks the import: of two candidates the one in a package it already
   *     imports from is meant
   */
  Optional<String> lineFor(String simpleName, String text) {
    return keptType(simpleName)
        .or(() -> kitType(simpleName, text))
        .or(() -> jdkType(simpleName))
        .map(type -> "import " + type + ";");
  }

  private Optional<String> keptType(String simpleName) {
    return kept.stream().filter(n -> n.endsWith("." + simpleName)).findFirst();
  }

  private Optional<String> kitType(String simpleName, String text) {
    Comparator<String> known = Comparator.comparing(n -> !importsFrom(packageOf(n), text));
    return classPath.classes().keySet().stream()
        .filter(n -> n.endsWith("." + simpleName) || n.endsWith("$" + simpleName))
        .filter(this::isPublic)
        .min(known.thenComparing(String::length))
        .map(n -> n.replaceFirst("\\$\\w+$", ".*").replace('$', '.'));
  }

  private static boolean importsFrom(String packageName, String text) {
    return Pattern.compile("import (static )?" + Pattern.quote(packageName) + "[A-Z*]")
        .matcher(text)
        .find();
  }

  private static String packageOf(String binaryName) {
    return binaryName.substring(0, binaryName.lastIndexOf('.') + 1);
  }

  private boolean isPublic(String binaryName) {
    return Optional.ofNullable(classPath.classes().get(binaryName))
            .map(bytes -> ClassFile.of().parse(bytes).flags().flagsMask() & ClassFile.ACC_PUBLIC)
            .orElse(0)
        != 0;
  }

  private static Optional<String> jdkType(String simpleName) {
    return JDK_PACKAGES.stream()
        .map(p -> p + "." + simpleName)
        .filter(n -> Object.class.getResource("/" + n.replace('.', '/') + ".class") != null)
        .findFirst();
  }
}
