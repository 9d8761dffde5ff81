package learn.cli.usecase.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learn.cli.compile.ClassPath;
import learn.cli.compile.InMemoryCompiler;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.grade.GraderCommand;
import learn.cli.grade.GraderJvm;
import learn.cli.grade.Spare;

/**
 * What an attempt is made with.
 *
 * @param kit the classes learners write against
 * @param compiler javac over the kit
 * @param grader how a grader JVM is started
 * @param spare a grader JVM that is started already
 * @param graders class files of an exercise's graders
 * @param given sources the course gives an exercise
 * @param judge all that has a say in a verdict beside the submission, as one word
 */
public record Workshop(
    ClassPath kit,
    InMemoryCompiler compiler,
    GraderCommand grader,
    Optional<Spare> spare,
    Function<ExerciseId, Map<String, byte[]>> graders,
    Function<Exercise, List<SourceFile>> given,
    Function<ExerciseId, String> judge) {

  GraderJvm jvm(Exercise exercise) {
    int heapMiB = exercise.limits().heapMiB();
    return spare
        .flatMap(s -> s.take(heapMiB, exercise.preview()))
        .orElseGet(() -> GraderJvm.start(grader, heapMiB, exercise.preview()));
  }

  /** The same, where a debugger has to come to that port before a grader JVM begins. */
  public Workshop debugged(int port) {
    return starting(grader.debugged(port));
  }

  /** The same, with its grader JVMs started in another way. */
  public Workshop starting(GraderCommand other) {
    return new Workshop(kit, compiler, other, Optional.empty(), graders, given, judge);
  }
}
