package learn.cli.command.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import learn.cli.command.Session;
import learn.cli.command.verb.CheckVerb;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Standing;
import learn.cli.progress.TroubleException;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.watch.WatchInput;
import learn.cli.text.Trouble;
import learn.cli.usecase.Check;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;

/** Attempts behind the screen, one at a time; a newer one ends the one that runs. */
final class Attempts implements AutoCloseable {
  private final Consumer<WatchInput> inputs;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          body -> Thread.ofPlatform().daemon().name("attempt").unstarted(body));
  private final AtomicInteger runs = new AtomicInteger();
  private Optional<Submission> latest = Optional.empty();
  private Optional<Future<?>> running = Optional.empty();

  Attempts(Consumer<WatchInput> inputs) {
    this.inputs = inputs;
  }

  /** The tools of attempts: made once, for they are costly to start. */
  record Bench(Session session, Desk desk, Workshop workshop, Assessment assessment) {
    static Bench of(Session session) {
      Desk desk = session.desk();
      Workshop workshop = session.workshop(session.pack());
      return new Bench(
          session, desk, workshop, new Assessment(workshop, session.carrying(desk, false)));
    }

    Check check() {
      return new Check(desk, session.archive(), assessment);
    }
  }

  /**
   * Attempts what stands in the files now.
   *
   * @param evenUnchanged also when that was attempted last
   * @throws TroubleException when the files cannot be read
   */
  void check(Bench bench, Exercise exercise, boolean evenUnchanged) {
    Check check = bench.check();
    Submission submission = check.read(exercise);
    if (!evenUnchanged && latest.equals(Optional.of(submission))) return;
    latest = Optional.of(submission);
    int run = begin(0);
    submit(
        () -> {
          Check.Checked checked =
              check.check(exercise, submission, e -> inputs.accept(new WatchInput.Told(run, e)));
          inputs.accept(new WatchInput.Ended(run, view(bench, exercise, checked)));
          tell(checked.unrecorded());
        });
  }

  /** Attempts every exercise that was opened. */
  void all(Bench bench) {
    Standing standing = bench.desk().standing();
    List<Exercise> opened =
        bench.desk().track().inOrder().stream().filter(e -> standing.opened(e.id())).toList();
    int run = begin(opened.size());
    submit(() -> all(bench, opened, run));
  }

  private void all(Bench bench, List<Exercise> opened, int run) {
    List<CheckView> views = new ArrayList<>();
    for (Exercise exercise : opened) {
      if (Thread.currentThread().isInterrupted()) return;
      Check check = bench.check();
      Check.Checked checked = check.check(exercise, check.read(exercise), event -> {});
      views.add(view(bench, exercise, checked));
      inputs.accept(new WatchInput.OneOfAll(run, views.getLast()));
    }
    inputs.accept(new WatchInput.AllEnded(run, views));
  }

  /** Ends what runs; a next save is attempted in any case. */
  void forget() {
    running.ifPresent(attempt -> attempt.cancel(true));
    latest = Optional.empty();
  }

  private int begin(int all) {
    running.ifPresent(attempt -> attempt.cancel(true));
    int run = runs.incrementAndGet();
    inputs.accept(new WatchInput.Begun(run, all));
    return run;
  }

  private void submit(Runnable attempt) {
    running = Optional.of(worker.submit(() -> guarded(attempt)));
  }

  /** What goes wrong behind the screen is shown on it. */
  private void guarded(Runnable attempt) {
    try {
      attempt.run();
    } catch (TroubleException trouble) {
      inputs.accept(new WatchInput.Refused(new Trouble(trouble.key(), trouble.facts())));
    } catch (RuntimeException unforeseen) {
      String what = unforeseen.getClass().getSimpleName();
      inputs.accept(new WatchInput.Refused(Trouble.of("unexpected", what)));
    }
  }

  private void tell(Optional<TroubleException> unrecorded) {
    unrecorded
        .map(why -> Trouble.of("journal-not-written", why.facts().getFirst()))
        .ifPresent(trouble -> inputs.accept(new WatchInput.Refused(trouble)));
  }

  private static CheckView view(Bench bench, Exercise exercise, Check.Checked checked) {
    Optional<ExerciseId> current = bench.desk().standing().current().map(Exercise::id);
    return CheckVerb.view(
        checked.attempt(),
        exercise,
        bench.workshop(),
        bench.session().lang(),
        current.equals(Optional.of(exercise.id())));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
