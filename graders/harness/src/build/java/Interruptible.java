import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down every public or protected method of the JDK's own packages that declares
 * InterruptedException: {@code java Interruptible.java FILE}. The build runs it, so the list is
 * that of the JDK that builds.
 */
final class Interruptible {
  private static final String INTERRUPTED = "java/lang/InterruptedException";

  public static void main(String[] args) throws IOException {
    List<String> methods =
        ModuleFinder.ofSystem().findAll().stream()
            .filter(module -> module.descriptor().name().startsWith("java."))
            .flatMap(Interruptible::methods)
            .sorted()
            .distinct()
            .toList();
    if (methods.size() < 100) throw new IllegalStateException("found only " + methods);
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.write(file, methods);
  }

  private static Stream<String> methods(ModuleReference module) {
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .map(name -> name.replace('.', '/'))
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && exported.contains(folder(file)))
          .flatMap(file -> methods(read(reader, file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  private static byte[] read(ModuleReader reader, String file) {
    try {
      return reader.open(file).orElseThrow().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> methods(byte[] classFile) {
    ClassModel type = ClassFile.of().parse(classFile);
    if (!type.flags().has(AccessFlag.PUBLIC)) return Stream.empty();
    return type.methods().stream()
        .filter(Interruptible::isSeen)
        .filter(Interruptible::isInterruptible)
        .map(m -> type.thisClass().asInternalName() + " " + m.methodName() + m.methodType());
  }

  private static boolean isSeen(MethodModel method) {
    return method.flags().has(AccessFlag.PUBLIC) || method.flags().has(AccessFlag.PROTECTED);
  }

  private static boolean isInterruptible(MethodModel method) {
    return method.findAttribute(Attributes.exceptions()).stream()
        .flatMap(thrown -> thrown.exceptions().stream())
        .anyMatch(type -> type.asInternalName().equals(INTERRUPTED));
  }

  private Interruptible() {}
}
