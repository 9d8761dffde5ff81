package learn.cli.command.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import learn.cli.command.Session;
import learn.cli.command.verb.CheckVerb;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.progress.TroubleException;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.watch.WatchInput;
import learn.cli.text.Trouble;
import learn.cli.usecase.Check;
import learn.cli.usecase.CheckAll;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;

/** Attempts behind the screen, one at a time; a newer one ends the one that runs. */
final class Attempts implements AutoCloseable {
  private static final long SECONDS_TO_WRITE = 5;

  private final Consumer<WatchInput> inputs;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          body -> Thread.ofPlatform().daemon().name("attempt").unstarted(body));
  private final AtomicInteger runs = new AtomicInteger();
  private Optional<Submission> latest = Optional.empty();
  private Optional<Run> running = Optional.empty();

  Attempts(Consumer<WatchInput> inputs) {
    this.inputs = inputs;
  }

  /** The tools of attempts: made once, for they are costly to start. */
  record Bench(Session session, Desk desk, Workshop workshop, Assessment assessment) {
    static Bench of(Session session) {
      return of(session, session.desk());
    }

    /** One more, for another thread. */
    static Bench of(Session session, Desk desk) {
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
    Run run = begin(0);
    submit(
        run,
        () -> {
          Check.Checked checked =
              check.check(exercise, submission, event -> told(run, event, exercise, bench));
          inputs.accept(new WatchInput.Recorded());
          tell(checked.unrecorded());
        });
  }

  /** A verdict is shown before it is written down, for that takes the disk its time. */
  private void told(Run run, CheckEvent event, Exercise exercise, Bench bench) {
    if (event instanceof CheckEvent.Decided(Attempt attempt)) {
      run.decided();
      inputs.accept(new WatchInput.Ended(run.number, view(bench, exercise, attempt)));
    } else {
      inputs.accept(new WatchInput.Told(run.number, event));
    }
  }

  /** Attempts of every exercise that was opened what has changed since its last verdict. */
  void all(Bench bench) {
    CheckAll.Plan plan = bench.session().planOfAll();
    Run run = begin(plan.opened().size());
    submit(run, () -> all(bench, plan, run.number));
  }

  private void all(Bench bench, CheckAll.Plan plan, int run) {
    Map<ExerciseId, AllRow> rows = new HashMap<>(plan.unchanged());
    rows.values().forEach(row -> inputs.accept(new WatchInput.OneOfAll(run, row)));
    List<Exercise> changed =
        plan.changed().stream().flatMap(id -> bench.desk().track().exercise(id).stream()).toList();
    CheckAll.run(
        changed,
        () -> Bench.of(bench.session(), bench.desk()).check(),
        ran -> {
          AllRow row = AllRow.of(ran.checked().attempt());
          rows.put(row.exercise(), row);
          inputs.accept(new WatchInput.OneOfAll(run, row));
        });
    List<AllRow> inOrder =
        plan.opened().stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream()).toList();
    inputs.accept(new WatchInput.AllEnded(run, inOrder));
  }

  /** Ends what runs; a next save is attempted in any case. */
  void forget() {
    running.ifPresent(Run::giveUp);
    latest = Optional.empty();
  }

  private Run begin(int all) {
    running.ifPresent(Run::giveUp);
    Run run = new Run(runs.incrementAndGet());
    inputs.accept(new WatchInput.Begun(run.number, all));
    return run;
  }

  private void submit(Run run, Runnable attempt) {
    run.begin(worker.submit(() -> guarded(attempt)));
    running = Optional.of(run);
  }

  /** One attempt, from its first step until it is written down. */
  private static final class Run {
    private final int number;
    private Optional<Future<?>> future = Optional.empty();
    private boolean decided;

    Run(int number) {
      this.number = number;
    }

    synchronized void begin(Future<?> work) {
      future = Optional.of(work);
    }

    /** From now on it is not given up any more: an interrupt would tear the journal's file away. */
    synchronized void decided() {
      decided = true;
    }

    synchronized void giveUp() {
      if (!decided) future.ifPresent(work -> work.cancel(true));
    }
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

  /** Which exercise is current only matters for commands to type, and there are none here. */
  private static CheckView view(Bench bench, Exercise exercise, Attempt attempt) {
    return CheckVerb.view(attempt, exercise, bench.workshop(), bench.session().lang(), true);
  }

  /** Gives up what runs, or waits until it is written down. */
  @Override
  public void close() {
    running.ifPresent(Run::giveUp);
    worker.shutdown();
    try {
      worker.awaitTermination(SECONDS_TO_WRITE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
