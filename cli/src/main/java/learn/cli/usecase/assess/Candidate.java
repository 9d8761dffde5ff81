package learn.cli.usecase.assess;

import java.util.List;
import learn.cli.compile.Compiled;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;

/** A submission that javac accepted, with what the exercise gives. */
record Candidate(Exercise exercise, List<SourceFile> sources, Compiled.Classes classes) {}
