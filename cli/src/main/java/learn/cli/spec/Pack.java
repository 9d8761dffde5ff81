package learn.cli.spec;

import java.nio.file.Path;
import learn.cli.domain.ExerciseId;

/**
 * Where a course lies: three trees with mirrored paths.
 *
 * @param root holds {@code exercises/} and {@code solutions/}
 * @param graders a jar or a folder of class files
 */
public record Pack(Path root, Path graders) {
  public static Pack at(Path root) {
    return new Pack(root, root.resolve("graders.jar"));
  }

  public Path exercises() {
    return root.resolve("exercises");
  }

  public Path track() {
    return exercises().resolve("track.yaml");
  }

  public Path exercise(ExerciseId id) {
    return exercises().resolve(id.packageName());
  }

  public Path spec(ExerciseId id) {
    return exercise(id).resolve("exercise.yaml");
  }

  public Path solution(ExerciseId id) {
    return root.resolve("solutions").resolve(id.packageName());
  }
}
