package learn.harness;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import learn.harness.judge.Judge;
import learn.harness.judge.Judged;
import learn.harness.judge.Story;
import learn.harness.junit.Graders;
import learn.harness.junit.JUnit;
import learn.harness.load.LearnerLoader;
import learn.harness.tell.Faults;
import learn.harness.tell.Printing;
import learn.harness.watch.CheckRun;
import learn.harness.watch.Roster;
import learn.harness.watch.Uncaught;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;

/**
 * Runs the checks of one job, one after the other, and tells each outcome as soon as it is known.
 */
final class Session {
  private final Job job;
  private final Frames frames;
  private final Place place;
  private final JUnit junit;
  private final Graders graders;
  private final LearnerLoader learner;
  private final Schedules schedules;
  private final Judge judge;
  private final Uncaught uncaught = new Uncaught();
  private final Set<String> held = new HashSet<>();

  /** What the process has one of, made before anything of the submission is loaded. */
  record Place(Printing printing, Faults faults, Roster roster) {}

  Session(
      Job job,
      Frames frames,
      Place place,
      JUnit junit,
      Graders graders,
      LearnerLoader learner,
      Schedules schedules) {
    this.job = job;
    this.frames = frames;
    this.place = place;
    this.junit = junit;
    this.graders = graders;
    this.learner = learner;
    this.schedules = schedules;
    Set<String> learners = new HashSet<>(job.learner().keySet());
    learners.addAll(job.carried().keySet());
    this.judge = new Judge(learners);
  }

  /** The last frame is sent when this returns. */
  void run() {
    for (Job.Task task : job.checks())
      if (!run(task)) {
        frames.send(new Frame.GivingUp(task.check()));
        return;
      }
    frames.send(new Frame.Finished());
  }

  /** False when this JVM is of no use to the checks that are left. */
  private boolean run(Job.Task task) {
    frames.send(new Frame.Started(task.check()));
    long start = System.nanoTime();
    Optional<String> missing =
        task.needs().stream().filter(need -> !held.contains(need)).findFirst();
    if (missing.isPresent())
      return end(task, new Outcome.NotRun(new Outcome.Because.Needs(missing.get())), start);
    return switch (task.scheduling()) {
      case Job.Scheduling.Real() -> real(task, List.of(), start);
      case Job.Scheduling.Explored(boolean required) -> explored(task, required, start);
      case Job.Scheduling.Replayed(String token) ->
          scheduled(task, start, because -> undecided(task, because, start));
    };
  }

  /** On real threads when something is not controlled, unless the exercise forbids that. */
  private boolean explored(Job.Task task, boolean required, long start) {
    return scheduled(
        task,
        start,
        because -> required ? undecided(task, because, start) : real(task, because, start));
  }

  private boolean undecided(Job.Task task, List<Coverage.NotControlled> because, long start) {
    List<String> facts = because.stream().map(Coverage.NotControlled::what).toList();
    return end(
        task, new Outcome.NotRun(new Outcome.Because.Undecided("not-controlled", facts)), start);
  }

  private boolean scheduled(
      Job.Task task, long start, Function<List<Coverage.NotControlled>, Boolean> uncontrolled) {
    Optional<Schedules.Woven> woven;
    try {
      woven = schedules.method(task.check());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    if (woven.isEmpty()) return missing(task);
    schedules.begin(task.scheduling(), task.check());
    CheckRun run = start(woven.get().method(), woven.get().learner());
    boolean ended = endsInTime(run);
    if (!ended) return unfinished(task, start);
    List<Coverage.NotControlled> because = schedules.notControlled();
    if (because.isEmpty()) return outcome(task, run, true, List.of(), start);
    forget();
    return uncontrolled.apply(because);
  }

  /** A search counts schedules and steps; that it takes long is the machine's doing, or ours. */
  private boolean unfinished(Job.Task task, long start) {
    Outcome.Because because = new Outcome.Because.Undecided("search-unfinished", List.of());
    end(task, new Outcome.NotRun(because), start);
    return false;
  }

  private boolean real(Job.Task task, List<Coverage.NotControlled> because, long start) {
    Optional<Method> method = graders.method(task.check());
    if (method.isEmpty()) return missing(task);
    schedules.begin(new Job.Scheduling.Real(), task.check());
    CheckRun run = start(method.get(), learner);
    return outcome(task, run, endsInTime(run), because, start);
  }

  private boolean missing(Job.Task task) {
    return faulty(task, "no method has @Check(\"" + task.check() + "\")");
  }

  private CheckRun start(Method method, ClassLoader classes) {
    place.printing().install();
    Thread.setDefaultUncaughtExceptionHandler(uncaught);
    return new CheckRun(place.roster(), () -> junit.run(method, classes));
  }

  private boolean endsInTime(CheckRun run) {
    return run.endsWithin(TimeUnit.SECONDS.toNanos(job.secondsPerCheck()));
  }

  /** What an attempt left behind that counts for nothing. */
  private void forget() {
    place.faults().take();
    uncaught.take();
  }

  private boolean outcome(
      Job.Task task,
      CheckRun run,
      boolean ended,
      List<Coverage.NotControlled> because,
      long start) {
    try {
      return told(task, run, ended, because, start);
    } catch (OutOfMemoryError full) {
      // Once more with the room kept for it; if that is not enough, the exit status must do.
      if (!junit.dropBallast()) throw full;
      return told(task, run, ended, because, start);
    }
  }

  private boolean told(
      Job.Task task,
      CheckRun run,
      boolean ended,
      List<Coverage.NotControlled> because,
      long start) {
    Story story = new Story(junit.ran(), place.faults().take(), uncaught.take(), run::hang);
    if (ended) return judged(task, judge.judge(story), because, start);
    end(task, judge.hang(story), start);
    return false;
  }

  private boolean judged(
      Job.Task task, Judged judged, List<Coverage.NotControlled> because, long start) {
    return switch (judged) {
      case Judged.Told(Outcome.Held held) ->
          end(task, new Outcome.Held(schedules.coverage(because)), start);
      case Judged.Told(Outcome outcome) -> end(task, outcome, start);
      case Judged.Faulty(String detail) -> faulty(task, detail);
    };
  }

  private boolean faulty(Job.Task task, String detail) {
    tellPrinted(task);
    frames.send(new Frame.Faulty(task.check(), detail));
    return true;
  }

  /** False when the heap is gone: what fills it may still be reachable from the submission. */
  private boolean end(Job.Task task, Outcome outcome, long start) {
    if (outcome instanceof Outcome.Held) held.add(task.check());
    tellPrinted(task);
    frames.send(new Frame.Ended(task.check(), outcome, (System.nanoTime() - start) / 1_000_000));
    return !(outcome instanceof Outcome.Broken(var findings)
        && findings.stream().anyMatch(f -> f.code() == FindingCode.HEAP));
  }

  private void tellPrinted(Job.Task task) {
    Printing.Text text = place.printing().take();
    if (!text.isEmpty()) frames.send(new Frame.Printed(task.check(), text.kept(), text.lost()));
  }
}
