package learn.cli.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learn.cli.domain.Diagnostic;

/** A course of two exercises with nothing to object to, to be broken by tests. */
final class SmallCourse {
  static final String SPEC = "exercises/ch02_countdown/exercise.yaml";
  static final String BASE = "exercises/ch01_lazy/exercise.yaml";
  static final String TRACK = "exercises/track.yaml";
  private static final Map<String, Set<String>> RULES =
      Map.of("forbid-type", Set.of("types"), "no-mutable-static", Set.of());

  final Path root;

  SmallCourse(Path root) {
    this.root = root;
    put(TRACK, resource("track.yaml"));
    put(BASE, resource("base.yaml"));
    put(SPEC, resource("exercise.yaml"));
    prose("ch01_lazy");
    prose("ch02_countdown");
    java("ch01_lazy/Lazy.java");
    java("ch02_countdown/Countdown.java");
    put("exercises/ch02_countdown/given/Clock.java", "");
    for (String name : List.of("accepted/by-lock", "accepted/by-switch"))
      put("solutions/ch02_countdown/" + name + "/Countdown.java", "");
    for (String name : List.of("rejected/loops-in-poll", "rejected/uses-lab"))
      put("solutions/ch02_countdown/" + name + "/Countdown.java", "");
    grader("ch01_lazy", "LazyGrader", "runs-once");
    grader("ch02_countdown", "CountdownGrader", "zero");
  }

  private void prose(String folder) {
    for (String lang : List.of("", ".zh")) {
      put("exercises/" + folder + "/README" + lang + ".md", "# A\n\n```java\nx\n```\n\n## B\n");
      put("solutions/" + folder + "/NOTES" + lang + ".md", "# A\n");
    }
  }

  private void java(String path) {
    put("exercises/" + path, "");
    put("solutions/" + path, "");
  }

  /** A grader class with a method for each check; the method is named m0, m1 … */
  void grader(String folder, String type, String... checks) {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of("grade." + folder, type),
                builder -> {
                  for (int i = 0; i < checks.length; i++) {
                    Annotation check =
                        Annotation.of(
                            ClassDesc.of("learn.grade.Check"),
                            AnnotationElement.ofString("value", checks[i]));
                    builder.withMethod(
                        "m" + i,
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_ABSTRACT,
                        m -> m.with(RuntimeVisibleAnnotationsAttribute.of(check)));
                  }
                });
    putBytes("graders/grade/" + folder + "/" + type + ".class", bytes);
  }

  Specs specs() {
    return new Specs(
        new Pack(root, root.resolve("graders")),
        RULES.keySet(),
        name -> RULES.getOrDefault(name, Set.of()));
  }

  List<String> complaints() {
    return specs().proven().complaints().stream().map(SmallCourse::line).toList();
  }

  static String line(Diagnostic d) {
    return "%s:%d:%d: %s".formatted(d.file(), d.line(), d.column(), d.message());
  }

  void replace(String file, String old, String now) {
    String text = text(file);
    if (!text.contains(old)) throw new IllegalArgumentException(file + " has no " + old);
    put(file, text.replaceFirst(java.util.regex.Pattern.quote(old), quoted(now)));
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String file, String text) {
    putBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void putBytes(String file, byte[] bytes) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in = SmallCourse.class.getResourceAsStream("/spec/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
