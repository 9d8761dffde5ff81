package learn.cli.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.progress.Event;
import learn.cli.progress.Standing;
import learn.cli.progress.workspace.Sources;

/**
 * {@code learn check --all}: of the exercises that were opened, those that have changed since their
 * last verdict are run, on all cores.
 *
 * @param given names of the files that the course gives an exercise
 * @param judge all that has a say in a verdict beside the submission, as one word
 */
public record CheckAll(
    Sources sources, Function<ExerciseId, List<String>> given, Function<ExerciseId, String> judge) {

  /**
   * What there is to do.
   *
   * @param opened all of them, in the track's order
   * @param unchanged what is known of those that need not be run
   */
  public record Plan(List<ExerciseId> opened, Map<ExerciseId, AllRow> unchanged) {
    public Plan {
      opened = List.copyOf(opened);
      unchanged = Map.copyOf(unchanged);
    }

    public List<ExerciseId> changed() {
      return opened.stream().filter(id -> !unchanged.containsKey(id)).toList();
    }
  }

  /** Reads the learner's files and who would judge them, but no spec. */
  public Plan plan(Standing standing, List<ExerciseId> track) {
    List<ExerciseId> opened = track.stream().filter(standing::opened).toList();
    Map<ExerciseId, AllRow> unchanged = new LinkedHashMap<>();
    for (ExerciseId id : opened)
      standing
          .lastVerdict(id)
          .filter(this::stillHolds)
          .ifPresent(last -> unchanged.put(id, row(last)));
    return new Plan(opened, unchanged);
  }

  private boolean stillHolds(Event.Attempted last) {
    ExerciseId id = last.exercise();
    return last.judge().isPresent()
        && sources.hash(id, given.apply(id)).equals(Optional.of(last.hash()))
        && last.judge().equals(Optional.of(judge.apply(id)));
  }

  private static AllRow row(Event.Attempted last) {
    return new AllRow(last.exercise(), last.verdict(), last.broken(), true);
  }

  /** An exercise that was run. */
  public record Ran(Exercise exercise, Check.Checked checked) {}

  /**
   * Attempts these, as many at once as there are cores. All are read before the first is run.
   *
   * @param checks makes one for each thread: a compiler serves one thread at a time
   * @param told of each as soon as it is done, on this thread
   */
  public static void run(List<Exercise> exercises, Supplier<Check> checks, Consumer<Ran> told) {
    if (exercises.isEmpty()) return;
    Check reader = checks.get();
    List<Submission> submissions = exercises.stream().map(reader::read).toList();
    ThreadLocal<Check> own = ThreadLocal.withInitial(checks);
    int cores = Math.min(exercises.size(), Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      CompletionService<Ran> running = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < exercises.size(); i++) {
        Exercise exercise = exercises.get(i);
        Submission submission = submissions.get(i);
        running.submit(() -> one(exercise, submission, own.get()));
      }
      for (int i = 0; i < exercises.size(); i++) {
        Optional<Ran> ran = next(running, pool);
        if (ran.isEmpty()) return;
        told.accept(ran.get());
      }
    }
  }

  /** Empty when we were interrupted; then, and when one fails, the others are given up. */
  private static Optional<Ran> next(CompletionService<Ran> running, ExecutorService pool) {
    try {
      return Optional.of(running.take().get());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e);
    }
  }

  private static Ran one(Exercise exercise, Submission submission, Check check) {
    return new Ran(exercise, check.check(exercise, submission, event -> {}));
  }
}
