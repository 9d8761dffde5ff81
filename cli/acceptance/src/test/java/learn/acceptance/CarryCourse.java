package learn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three exercises, each on the shoulders of the one before: a counter, a tally of votes that counts
 * with it, and the winner of a tally. What learners hand in lies beside them.
 */
final class CarryCourse {
  private CarryCourse() {}

  static Path write(Path folder) {
    try {
      Path course = Files.createDirectories(folder.resolve("course"));
      copy(resources().resolve("exercises"), course.resolve("exercises"));
      copy(resources().resolve("solutions"), course.resolve("solutions"));
      Path classes = Files.createDirectories(folder.resolve("grader-classes"));
      List<String> units =
          Stream.concat(
                  MiniCourse.javaFiles(resources().resolve("graders")),
                  MiniCourse.javaFiles(resources().resolve("solutions")))
              .toList();
      MiniCourse.compile(units, classes, course.resolve("graders.jar"));
      return course;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands in a variant of an exercise's one file. */
  static void hand(Learner learner, String exercise, String variant) {
    Path from = resources().resolve("learner").resolve(exercise).resolve(variant);
    paste(learner, exercise, from);
  }

  static void handReference(Learner learner, String exercise) {
    paste(learner, exercise, resources().resolve("solutions").resolve(exercise));
  }

  private static void paste(Learner learner, String exercise, Path from) {
    Path into = learner.workspace().resolve("src").resolve(exercise);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
        MiniCourse.put(into.resolve(file.getFileName().toString()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resources() {
    try {
      return Path.of(CarryCourse.class.getResource("/carry").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        MiniCourse.put(to.resolve(from.relativize(file).toString()), Files.readString(file));
    }
  }
}
