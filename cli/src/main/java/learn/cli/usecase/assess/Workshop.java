package learn.cli.usecase.assess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import learn.cli.compile.ClassPath;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.grade.GraderCommand;
import learn.cli.grade.GraderJvm;

/**
 * What an attempt is made with.
 *
 * @param kit the classes learners write against
 * @param compiler javac over the kit
 * @param grader how a grader JVM is started
 * @param graders class files of an exercise's graders
 * @param given sources the course gives an exercise
 */
public record Workshop(
    ClassPath kit,
    InMemoryCompiler compiler,
    GraderCommand grader,
    Function<ExerciseId, Map<String, byte[]>> graders,
    Function<Exercise, List<SourceFile>> given) {

  GraderJvm jvm(Exercise exercise) {
    return GraderJvm.start(grader, exercise.limits().heapMiB(), exercise.preview());
  }

  /** The same, where a debugger has to come to that port before a grader JVM begins. */
  public Workshop debugged(int port) {
    return new Workshop(kit, compiler, grader.debugged(port), graders, given);
  }

  /** The command for the grader JVM of an installed tree. */
  public static GraderCommand command(Path jdk, Path kit, Path harness, List<Path> modulePath) {
    return new GraderCommand(jdk, modulePath, kit, harness, GraderCommand.FLAGS, Duration.ZERO);
  }

  /** The same, with its grader JVMs started in another way. */
  public Workshop starting(GraderCommand other) {
    return new Workshop(kit, compiler, other, graders, given);
  }
}
