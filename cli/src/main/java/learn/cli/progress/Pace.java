package learn.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Tier;
import learn.cli.domain.course.Track;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.ProgressView.PartPace;

/**
 * The learner's pace, a pure function of journal and track.
 *
 * <p><b>Time spent.</b> All events lie on one line; the stretch before an event belongs to its
 * exercise. A stretch over 15 minutes has idle time in it: it counts 15 minutes when work came out
 * of it (an attempt, a hint, a reset, giving up), and nothing when the learner has just come back
 * ({@code open}, {@code skip}).
 *
 * <p><b>Guide.</b> A core exercise is worth its {@code minutes}; the sum over a complete part lies
 * within the hours of the track. The guide so far is what the passed ones are worth, and for one
 * still in work the time spent on it, up to its worth: being in the middle is not being behind.
 *
 * <p><b>Expected.</b> Worth of what was passed in the last 14 days (or since the first event, if
 * later) per day, carried on over what is left of this part and those before it.
 */
public final class Pace {
  static final Duration IDLE = Duration.ofMinutes(15);
  static final int WINDOW_DAYS = 14;

  private final Track track;
  private final List<Entry> timeline;
  private final Standing standing;
  private final Recall recall;
  private final Predicate<Part> hasQuiz;
  private final Map<ExerciseId, Duration> spent = new HashMap<>();

  private Pace(List<Entry> entries, Track track, Predicate<Part> hasQuiz) {
    this.track = track;
    this.hasQuiz = hasQuiz;
    this.recall = Recall.of(entries);
    this.timeline =
        entries.stream()
            .filter(e -> e.event() instanceof Event.About || e.event() instanceof Event.Answered)
            .sorted(Comparator.comparing(Entry::at))
            .toList();
    this.standing = Standing.of(entries.stream().map(Entry::event).toList(), track);
    for (int i = 1; i < timeline.size(); i++) count(timeline.get(i - 1), timeline.get(i));
  }

  /**
   * @param hasQuiz which parts close with a quiz
   */
  public static ProgressView of(
      List<Entry> entries, Track track, Predicate<Part> hasQuiz, Instant now, ZoneId zone) {
    return new Pace(entries, track, hasQuiz).view(now, zone);
  }

  /** What was spent on a quiz belongs to no exercise. */
  private void count(Entry before, Entry after) {
    if (!(after.event() instanceof Event.About event)) return;
    Duration stretch = Duration.between(before.at(), after.at());
    Duration active = stretch.compareTo(IDLE) <= 0 ? stretch : outOf(event);
    spent.merge(event.exercise(), active, Duration::plus);
  }

  private static Duration outOf(Event.About event) {
    return switch (event) {
      case Event.Opened _, Event.Skipped _ -> Duration.ZERO;
      case Event.Attempted _,
          Event.ComesFrom _,
          Event.Hinted _,
          Event.GaveUp _,
          Event.ResetDone _ ->
          IDLE;
    };
  }

  private ProgressView view(Instant now, ZoneId zone) {
    double perDay = worthPerDay(now);
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<PartPace> parts = new ArrayList<>();
    long left = 0;
    for (Part part : track.parts()) {
      left += core(part).filter(e -> !standing.passed(e.id())).mapToLong(Exercise::minutes).sum();
      parts.add(pace(part, end(today, left, perDay)));
    }
    int done = parts.stream().mapToInt(PartPace::done).sum();
    return new ProgressView(
        parts, sum(spent.values().stream()), done, parts.stream().mapToInt(PartPace::total).sum());
  }

  private static Optional<LocalDate> end(LocalDate today, long minutesLeft, double perDay) {
    if (perDay <= 0) return Optional.empty();
    return Optional.of(today.plusDays((long) Math.ceil(minutesLeft / perDay)));
  }

  private PartPace pace(Part part, Optional<LocalDate> expected) {
    int total = (int) core(part).count();
    int done = (int) core(part).filter(e -> standing.passed(e.id())).count();
    Optional<ProgressView.Quiz> quiz = quiz(part);
    boolean answered = quiz.map(ProgressView.Quiz::passed).orElse(true);
    boolean reached = total > 0 && done == total && !part.more() && answered;
    return new PartPace(
        part,
        done,
        total,
        sum(core(part).map(e -> spentOn(e.id()))),
        sum(core(part).map(this::guide)),
        expected.filter(_ -> done < total),
        quiz,
        reached);
  }

  private Optional<ProgressView.Quiz> quiz(Part part) {
    if (!hasQuiz.test(part)) return Optional.empty();
    return Optional.of(
        new ProgressView.Quiz(recall.answered(part.id()), recall.hasPassed(part.id())));
  }

  private Duration guide(Exercise exercise) {
    Duration worth = Duration.ofMinutes(exercise.minutes());
    Duration spent = spentOn(exercise.id());
    return standing.passed(exercise.id()) || spent.compareTo(worth) > 0 ? worth : spent;
  }

  /** Minutes of the guide a day; 0 when nothing was passed lately. */
  private double worthPerDay(Instant now) {
    if (timeline.isEmpty()) return 0;
    Instant window = now.minus(Duration.ofDays(WINDOW_DAYS));
    Instant first = timeline.getFirst().at();
    Instant from = first.isAfter(window) ? first : window;
    long worth =
        firstPasses().entrySet().stream()
            .filter(pass -> !pass.getValue().isBefore(from) && !pass.getValue().isAfter(now))
            .flatMap(pass -> track.exercise(pass.getKey()).stream())
            .filter(Pace::counts)
            .mapToLong(Exercise::minutes)
            .sum();
    return worth / Math.max(1.0, Duration.between(from, now).toMinutes() / (24.0 * 60));
  }

  private Map<ExerciseId, Instant> firstPasses() {
    Map<ExerciseId, Instant> passes = new HashMap<>();
    for (Entry entry : timeline)
      if (entry.event() instanceof Event.Attempted attempt && attempt.passed())
        passes.putIfAbsent(attempt.exercise(), entry.at());
    return passes;
  }

  private Stream<Exercise> core(Part part) {
    return part.exercises().stream()
        .flatMap(id -> track.exercise(id).stream())
        .filter(Pace::counts);
  }

  private static boolean counts(Exercise exercise) {
    return exercise.tier() == Tier.CORE;
  }

  private Duration spentOn(ExerciseId id) {
    return spent.getOrDefault(id, Duration.ZERO);
  }

  private static Duration sum(Stream<Duration> durations) {
    return durations.reduce(Duration.ZERO, Duration::plus);
  }
}
