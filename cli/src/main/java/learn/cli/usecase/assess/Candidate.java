package learn.cli.usecase.assess;

import java.util.List;
import learn.cli.compile.Compiled;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.rules.SourceTrees;

/**
 * A submission that javac accepted, with what the exercise gives.
 *
 * @param trees of the sources, parsed when somebody first asks: most attempts need none
 */
record Candidate(
    Exercise exercise, List<SourceFile> sources, Compiled.Classes classes, SourceTrees trees) {
  Candidate(Exercise exercise, List<SourceFile> sources, Compiled.Classes classes) {
    this(exercise, sources, classes, SourceTrees.of(sources));
  }
}
