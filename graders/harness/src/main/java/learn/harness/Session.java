package learn.harness;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import learn.harness.blocking.Alarm;
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
  private final Judge judge;
  private final Uncaught uncaught = new Uncaught();
  private final Set<String> held = new HashSet<>();

  /** What the process has one of, made before anything of the submission is loaded. */
  record Place(Printing printing, Faults faults, Roster roster, Alarm alarm) {}

  Session(
      Job job, Frames frames, Place place, JUnit junit, Graders graders, LearnerLoader learner) {
    this.job = job;
    this.frames = frames;
    this.place = place;
    this.junit = junit;
    this.graders = graders;
    this.learner = learner;
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
    Optional<Method> method = graders.method(task.check());
    return method.isPresent()
        ? run(task, method.get(), start)
        : faulty(task, "no method has @Check(\"" + task.check() + "\")");
  }

  private boolean run(Job.Task task, Method method, long start) {
    place.printing().install();
    Thread.setDefaultUncaughtExceptionHandler(uncaught);
    CheckRun run = new CheckRun(place.roster(), () -> junit.run(method, learner));
    boolean ended = run.endsWithin(TimeUnit.SECONDS.toNanos(job.secondsPerCheck()), place.alarm());
    try {
      return told(task, run, ended, start);
    } catch (OutOfMemoryError full) {
      // Once more with the room kept for it; if that is not enough, the exit status must do.
      if (!junit.dropBallast()) throw full;
      return told(task, run, ended, start);
    }
  }

  private boolean told(Job.Task task, CheckRun run, boolean ended, long start) {
    boolean hopeless = place.alarm().hopeless().isPresent();
    Story story =
        new Story(
            junit.ran(), place.faults().take(), place.alarm().take(), uncaught.take(), run::hang);
    if (ended) return judged(task, judge.judge(story), start);
    end(task, hopeless ? judge.ended(story) : judge.hang(story), start);
    return false;
  }

  private boolean judged(Job.Task task, Judged judged, long start) {
    return switch (judged) {
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
