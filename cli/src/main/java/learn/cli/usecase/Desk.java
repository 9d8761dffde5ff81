package learn.cli.usecase;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.progress.Journal;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.progress.workspace.Workspace;
import learn.cli.spec.yaml.Nearest;
import learn.cli.usecase.course.CourseFiles;

/** What lies before every command: the course and this learner's workspace. */
public record Desk(Track track, CourseFiles course, Workspace workspace, Journal journal) {
  public Standing standing() {
    return Standing.of(journal.events(), track);
  }

  /**
   * The exercise of that id; its package name will do.
   *
   * @throws TroubleException {@code unknown-exercise}, {@code unknown-exercise-near}
   */
  public Exercise named(String words) {
    return id(words).flatMap(track::exercise).orElseThrow(() -> unknown(words, spelled(words)));
  }

  /** The id that somebody may mean who types this. */
  public static Optional<ExerciseId> id(String words) {
    return ExerciseId.of(spelled(words));
  }

  private static String spelled(String words) {
    return words.strip().replace('_', '-');
  }

  /**
   * The check of that id.
   *
   * @throws TroubleException {@code unknown-check}, {@code unknown-check-near}
   */
  public static CheckSpec check(Exercise exercise, String id) {
    List<String> known = exercise.checks().stream().map(c -> c.id().value()).toList();
    return exercise.checks().stream()
        .filter(c -> c.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                near(id, known)
                    .map(near -> new TroubleException("unknown-check-near", id, near))
                    .orElseGet(
                        () -> new TroubleException("unknown-check", id, String.join(", ", known))));
  }

  private static Optional<String> near(String word, List<String> known) {
    return known.stream()
        .filter(each -> !word.isEmpty() && each.startsWith(word))
        .findFirst()
        .or(() -> Nearest.to(word, known));
  }

  private TroubleException unknown(String words, String id) {
    List<String> known = track.ids().stream().map(ExerciseId::value).toList();
    return near(id, known)
        .map(near -> new TroubleException("unknown-exercise-near", words, near))
        .orElseGet(() -> new TroubleException("unknown-exercise", words));
  }

  /**
   * The exercise a command means: the named one, else the current one.
   *
   * @throws TroubleException {@code all-passed} when there is no current one
   */
  public Exercise meant(Optional<String> id, Standing standing) {
    return id.map(this::named)
        .or(standing::current)
        .orElseThrow(() -> new TroubleException("all-passed"));
  }

  /**
   * As {@link #meant}, for commands that need the learner's files.
   *
   * @throws TroubleException {@code no-workspace}, {@code nothing-opened}, {@code not-opened}
   */
  public Exercise opened(Optional<String> id) {
    workspace.mustExist();
    Standing standing = standing();
    Exercise exercise = meant(id, standing);
    if (standing.opened(exercise.id())) return exercise;
    throw id.isEmpty() && !standing.anyOpened()
        ? new TroubleException("nothing-opened")
        : new TroubleException("not-opened", exercise.id().value());
  }
}
