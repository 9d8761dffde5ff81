package learn.cli.usecase.assess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import learn.cli.domain.Submission;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.usecase.carry.References;
import learn.cli.usecase.course.CourseFiles;

/** Has a grader JVM do a real job and write down, for later ones, what it took. */
public record Training(Workshop workshop, Track track, CourseFiles course) {

  /** The exercise whose grader does most. */
  public static Exercise exercise(Track track) {
    return track.inOrder().stream()
        .max(Comparator.comparingLong(Training::work))
        .orElseThrow(() -> new IllegalArgumentException("a course without exercises"));
  }

  private static long work(Exercise exercise) {
    return exercise.checks().stream().map(CheckSpec::kind).filter(k -> k.hasMethod()).count();
  }

  /** Grades the reference; the cache is there when this returns, or something was in its way. */
  public void grade(Exercise exercise, Path cache, Duration farewell) {
    Workshop recording = workshop.starting(workshop.grader().recording(cache, farewell));
    Submission reference =
        new Submission(exercise.id(), course.reference(exercise.id()), "reference");
    new Assessment(recording, new References(track, course))
        .attempt(exercise, reference, event -> {});
  }
}
