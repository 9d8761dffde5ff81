package learn.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A course whose exercises are named by how they end. Every exercise asks for the same thing,
 * {@code Answer.answer()} is 42, and has the same grader; what differs is what is submitted.
 */
final class MiniCourse {
  private MiniCourse() {}

  static final int LIMIT_SECONDS = 1;

  private static final String STARTER =
      """
      package %s;

      public final class Answer {
        public static int answer() {
          return 0;
        }
      }
      """;

  private static final String GRADER =
      """
      package grade.%1$s;

      import learn.grade.Check;
      import learn.grade.Expect;
      import %1$s.Answer;

      final class AnswerGrader {
        @Check("answer")
        void answer() {
          Expect.equal(42, Answer.answer(), "other-answer");
        }
      }
      """;

  private static final String SPEC =
      """
      id: %s
      title: { en: "Answer", zh: "回答" }
      difficulty: beginner
      tier: core
      minutes: 5
      files: [Answer.java]
      checks:
        - id: answer
          kind: stepped
          title: { en: "The answer is 42", zh: "答案是 42" }
          teach: { en: "It is always 42.", zh: "答案永远是 42。" }
          about: Answer.answer
          says:
            other-answer: { en: "You answered something else.", zh: "你的答案不对。" }
      hints:
        - { level: 1, en: "Forty…", zh: "四十……" }
        - { level: 2, en: "… two.", zh: "……二。" }
      limits: { seconds: %d, heap: 64m }
      """;

  static Path write(Path folder, List<String> packages) {
    try {
      Path course = Files.createDirectories(folder.resolve("course"));
      for (String name : packages) exercise(course, name);
      put(course.resolve("exercises/track.yaml"), track(packages));
      graders(folder, course, packages);
      return course;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void exercise(Path course, String name) throws IOException {
    Path content = course.resolve("exercises").resolve(name);
    put(content.resolve("exercise.yaml"), SPEC.formatted(id(name), LIMIT_SECONDS));
    put(content.resolve("README.md"), "# Answer\n\nGive the answer.\n");
    put(content.resolve("README.zh.md"), "# 回答\n\n给出答案。\n");
    put(content.resolve("Answer.java"), STARTER.formatted(name));
    Path solution = course.resolve("solutions").resolve(name);
    put(solution.resolve("Answer.java"), STARTER.formatted(name).replace("0", "42"));
    put(solution.resolve("NOTES.md"), "# Notes\n");
    put(solution.resolve("NOTES.zh.md"), "# 说明\n");
  }

  private static String track(List<String> packages) {
    String ids = String.join(", ", packages.stream().map(MiniCourse::id).toList());
    return """
    title: { en: "Endings", zh: "结局" }
    parts:
      - id: endings
        title: { en: "Endings", zh: "结局" }
        hours: { from: 1, to: 2 }
        checkpoint: { en: "all ends known", zh: "知道所有结局" }
        exercises: [%s]
    """
        .formatted(ids);
  }

  private static void graders(Path folder, Path course, List<String> packages) throws IOException {
    Path sources = folder.resolve("grader-sources");
    Path classes = Files.createDirectories(folder.resolve("grader-classes"));
    for (String name : packages)
      put(sources.resolve(name + "/AnswerGrader.java"), GRADER.formatted(name));
    List<String> units =
        Stream.concat(javaFiles(sources), packages.stream().map(p -> starter(course, p))).toList();
    compile(units, classes, course.resolve("graders.jar"));
  }

  /** Graders, and what they are compiled against; only the graders go into the jar. */
  static void compile(List<String> units, Path classes, Path jar) throws IOException {
    String classPath = jars("lib/grader") + System.getProperty("path.separator") + jars("lib/kit");
    List<String> args =
        Stream.concat(
                Stream.of("-proc:none", "-d", classes.toString(), "-cp", classPath), units.stream())
            .toList();
    int exit =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(String[]::new));
    if (exit != 0) throw new IllegalStateException("the miniature graders do not compile");
    jar(classes, jar);
  }

  private static String starter(Path course, String name) {
    return course.resolve("exercises").resolve(name).resolve("Answer.java").toString();
  }

  static Stream<String> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(f -> f.endsWith(".java")).toList().stream();
    }
  }

  private static String jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Installed.tree().resolve(folder))) {
      return String.join(System.getProperty("path.separator"), files.map(Path::toString).toList());
    }
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes.resolve("grade"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static String id(String name) {
    return name.replace('_', '-');
  }

  static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * A source of the ending's folder: {@code wrong.java} and {@code right.java} lack their package
   * line.
   */
  static String source(String resource) {
    try (InputStream in = MiniCourse.class.getResourceAsStream("/endings/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
