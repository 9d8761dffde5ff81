package learn.cli.spec;

import java.nio.file.Path;
import learn.cli.domain.ExerciseId;

/**
 * Where a course lies.
 *
 * @param root holds {@code exercises/} and {@code solutions/}; complaints name files relative to it
 * @param graders a jar or a folder of class files ({@code grade/<package>/….class})
 */
public record Pack(Path root, Path graders) {

  /** An installed course, with {@code graders.jar} beside the two folders. */
  public static Pack at(Path root) {
    return new Pack(root, root.resolve("graders.jar"));
  }

  public Path exercises() {
    return root.resolve("exercises");
  }

  public Path solutions() {
    return root.resolve("solutions");
  }

  public Path track() {
    return exercises().resolve("track.yaml");
  }

  /** The quiz of a part; most parts of a course in the making have none. */
  public Path quiz(String part) {
    return exercises().resolve("quiz").resolve(part + ".yaml");
  }

  /** Brief, starter, given files and spec of an exercise. */
  public Path exercise(ExerciseId id) {
    return exercises().resolve(id.packageName());
  }

  public Path spec(ExerciseId id) {
    return exercise(id).resolve("exercise.yaml");
  }

  /** Reference, notes, accepted and rejected submissions of an exercise. */
  public Path solution(ExerciseId id) {
    return solutions().resolve(id.packageName());
  }

  /** Folder and Java package of an id; the text need not be one. */
  static String folder(String id) {
    return id.replace('-', '_');
  }

  static String id(String folder) {
    return folder.replace('_', '-');
  }

  /** A path as complaints name it: relative to the root, with {@code /}. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
