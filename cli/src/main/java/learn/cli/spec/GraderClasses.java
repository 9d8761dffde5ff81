package learn.cli.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;

/**
 * The graders' class files, from a jar or a folder; read an exercise at a time. What cannot be read
 * is an {@link UncheckedIOException}.
 */
public record GraderClasses(Path jarOrFolder) {
  private static final String CHECK = "Llearn/grade/Check;";

  /** A grader method that is bound to a check. */
  record Bound(String check, String type, String method) {
    String shown() {
      return type + "." + method;
    }
  }

  /** Binary class name → class file of everything in {@code grade.<package>}. */
  public Map<String, byte[]> of(ExerciseId exercise) {
    String prefix = "grade/" + exercise.packageName() + "/";
    try {
      return Files.isDirectory(jarOrFolder) ? fromFolder(prefix) : fromJar(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> fromJar(String prefix) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> isClass(e.getName(), prefix)).toList())
        try (InputStream in = jar.getInputStream(entry)) {
          classes.put(binaryName(entry.getName()), in.readAllBytes());
        }
    }
    return classes;
  }

  private Map<String, byte[]> fromFolder(String prefix) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    Path folder = jarOrFolder.resolve(prefix);
    if (!Files.isDirectory(folder)) return classes;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = jarOrFolder.relativize(file).toString().replace('\\', '/');
        if (isClass(name, prefix)) classes.put(binaryName(name), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static boolean isClass(String path, String prefix) {
    return path.startsWith(prefix) && path.endsWith(".class");
  }

  private static String binaryName(String path) {
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }

  /** The methods that carry {@code @Check}, with its value; in the order of names. */
  List<Bound> bound(ExerciseId exercise) {
    try {
      return of(exercise).values().stream().flatMap(GraderClasses::bound).toList();
    } catch (IllegalArgumentException notAClass) {
      throw new UncheckedIOException(new IOException(notAClass));
    }
  }

  private static Stream<Bound> bound(byte[] bytes) {
    ClassModel type = ClassFile.of().parse(bytes);
    String internal = type.thisClass().asInternalName();
    String name = internal.substring(internal.lastIndexOf('/') + 1).replace('$', '.');
    return type.methods().stream()
        .flatMap(m -> check(m).map(c -> new Bound(c, name, m.methodName().stringValue())).stream());
  }

  private static Optional<String> check(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(a -> a.annotations().stream())
        .filter(a -> a.className().equalsString(CHECK))
        .flatMap(GraderClasses::value)
        .findFirst();
  }

  private static Stream<String> value(Annotation check) {
    return check.elements().stream().map(AnnotationElement::value).flatMap(GraderClasses::text);
  }

  private static Stream<String> text(AnnotationValue value) {
    return value instanceof AnnotationValue.OfString s ? Stream.of(s.stringValue()) : Stream.of();
  }
}
