package learn.cli.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;

/** The graders' class files, out of a jar or a folder; read one exercise at a time. */
public final class GraderClasses {
  private static final String CHECK = "Llearn/grade/Check;";

  private final Path graders;

  public GraderClasses(Path graders) {
    this.graders = graders;
  }

  /**
   * Binary class name → class file of this exercise's graders; empty when it has none.
   *
   * @throws UncheckedIOException when the jar cannot be read
   */
  public Map<String, byte[]> of(ExerciseId id) {
    try {
      if (Files.isDirectory(graders))
        return files(graders.resolve("grade").resolve(id.packageName()), id);
      try (FileSystem jar = FileSystems.newFileSystem(graders)) {
        return files(jar.getPath("grade", id.packageName()), id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> files(Path folder, ExerciseId id) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    if (!Files.isDirectory(folder)) return classes;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.class$", "");
        classes.put("grade." + id.packageName() + "." + name, Files.readAllBytes(file));
      }
    }
    return classes;
  }

  /** The checks that a method of these classes is bound to. */
  public static Set<String> checks(Map<String, byte[]> classes) {
    return classes.values().stream()
        .flatMap(bytes -> ClassFile.of().parse(bytes).methods().stream())
        .flatMap(GraderClasses::annotations)
        .filter(annotation -> annotation.className().equalsString(CHECK))
        .flatMap(annotation -> annotation.elements().stream())
        .map(
            element ->
                element.value() instanceof AnnotationValue.OfString text ? text.stringValue() : "")
        .collect(Collectors.toSet());
  }

  private static Stream<Annotation> annotations(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(a -> a.annotations().stream());
  }
}
