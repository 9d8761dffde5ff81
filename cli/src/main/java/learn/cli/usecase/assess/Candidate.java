package learn.cli.usecase.assess;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import learn.cli.compile.Compiled;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.rules.SourceTrees;
import learn.protocol.Job;

/**
 * A submission that javac accepted, with what the exercise gives.
 *
 * @param trees of the sources, parsed when somebody first asks: most attempts need none
 * @param ground what it stands on
 * @param scheduling who decides which thread of a check runs next
 */
record Candidate(
    Exercise exercise,
    List<SourceFile> sources,
    Compiled.Classes classes,
    SourceTrees trees,
    Ground ground,
    Function<CheckSpec, Job.Scheduling> scheduling) {
  Candidate(
      Exercise exercise,
      List<SourceFile> sources,
      Compiled.Classes classes,
      Ground ground,
      Function<CheckSpec, Job.Scheduling> scheduling) {
    this(exercise, sources, classes, SourceTrees.of(sources), ground, scheduling);
  }

  /** Its own classes, and those it builds on. */
  Map<String, byte[]> allClasses() {
    return ground.over(classes.files());
  }
}
