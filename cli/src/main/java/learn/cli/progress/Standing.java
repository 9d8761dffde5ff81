package learn.cli.progress;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.domain.view.State;

/**
 * Where a learner stands: a pure function of journal and track. What was passed stays passed;
 * exercises that the track does not have count for nothing.
 */
public final class Standing {
  private final Track track;
  private final Map<ExerciseId, Sheet> sheets = new LinkedHashMap<>();
  private final SequencedSet<ExerciseId> opened = new LinkedHashSet<>();
  private final SequencedSet<ExerciseId> skipped = new LinkedHashSet<>();

  private Standing(Track track) {
    this.track = track;
  }

  public static Standing of(List<Event> events, Track track) {
    Standing standing = new Standing(track);
    events.stream()
        .filter(Event.About.class::isInstance)
        .map(Event.About.class::cast)
        .forEach(standing::add);
    return standing;
  }

  /** The language last asked for. */
  public static Optional<Lang> lang(List<Event> events) {
    return events.reversed().stream()
        .filter(Event.LangChosen.class::isInstance)
        .map(event -> ((Event.LangChosen) event).lang())
        .findFirst();
  }

  private void add(Event.About event) {
    sheets.merge(event.exercise(), Sheet.EMPTY.after(event), (s, _) -> s.after(event));
    switch (event) {
      case Event.Opened(var id) -> {
        opened.addLast(id);
        skipped.remove(id);
      }
      case Event.Skipped(var id) -> skipped.addLast(id);
      case Event.Attempted attempt -> skipped.remove(attempt.exercise());
      case Event.ComesFrom _, Event.Hinted _, Event.GaveUp _, Event.ResetDone _ -> {}
    }
  }

  /**
   * The exercise that commands without an ID mean: of those opened and not passed the one opened
   * last; else the first in track order that is neither passed nor skipped; else the one whose skip
   * lies furthest back. Empty when all are passed.
   */
  public Optional<ExerciseId> currentId() {
    return inTrack(opened.reversed())
        .filter(id -> !passed(id) && !skipped.contains(id))
        .findFirst()
        .or(() -> unpassed().filter(id -> !skipped.contains(id)).findFirst())
        .or(() -> inTrack(skipped).filter(id -> !passed(id)).findFirst());
  }

  /** The same, where it is among those that were loaded. */
  public Optional<Exercise> current() {
    return currentId().flatMap(track::exercise);
  }

  private Stream<ExerciseId> unpassed() {
    return track.ids().stream().filter(id -> !passed(id));
  }

  private Stream<ExerciseId> inTrack(SequencedSet<ExerciseId> ids) {
    List<ExerciseId> known = track.ids();
    return ids.stream().filter(known::contains);
  }

  public State state(ExerciseId id) {
    return sheet(id).state();
  }

  /** It was opened at some time, and may be checked. */
  public boolean opened(ExerciseId id) {
    return opened.contains(id);
  }

  public boolean anyOpened() {
    return !opened.isEmpty();
  }

  public boolean passed(ExerciseId id) {
    return sheet(id).passedWith().isPresent();
  }

  public boolean gaveUp(ExerciseId id) {
    return state(id) == State.GAVE_UP;
  }

  /** Hash of the submission that passed last: later exercises build on it. */
  public Optional<String> passedWith(ExerciseId id) {
    return sheet(id).passedWith();
  }

  /** Checks that the last rejected attempt broke, in its report's order. */
  public List<CheckId> brokenLast(ExerciseId id) {
    return sheet(id).broken();
  }

  /** The earlier exercises that what broke last comes from, where it does. */
  public List<ExerciseId> comesFrom(ExerciseId id) {
    return sheet(id).from();
  }

  /** The last attempt, if it came to a verdict. */
  public Optional<Event.Attempted> lastVerdict(ExerciseId id) {
    return sheet(id).last();
  }

  /** Hints seen, in the order they were. */
  public List<Event.Hinted> hints(ExerciseId id) {
    return sheet(id).hints();
  }

  private Sheet sheet(ExerciseId id) {
    return sheets.getOrDefault(id, Sheet.EMPTY);
  }
}
