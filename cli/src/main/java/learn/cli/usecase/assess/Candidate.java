package learn.cli.usecase.assess;

import java.util.List;
import java.util.function.Function;
import learn.cli.compile.Compiled;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.protocol.Job;

/**
 * A submission that javac accepted, with what the exercise gives.
 *
 * @param scheduling who decides which thread of a check runs next
 */
record Candidate(
    Exercise exercise,
    List<SourceFile> sources,
    Compiled.Classes classes,
    Function<CheckSpec, Job.Scheduling> scheduling) {}
