package learn.harness;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import learn.protocol.Evidence;
import learn.protocol.ExitStatus;
import learn.protocol.Finding;
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
  private final Printing printing;
  private final Faults faults;
  private final Graders graders;
  private final ClassLoader learner;
  private final Judge judge = new Judge(new Inert(Thread.currentThread().getThreadGroup()));
  private final Set<String> held = new HashSet<>();

  Session(
      Job job,
      Frames frames,
      Printing printing,
      Faults faults,
      Graders graders,
      ClassLoader learner) {
    this.job = job;
    this.frames = frames;
    this.printing = printing;
    this.faults = faults;
    this.graders = graders;
    this.learner = learner;
  }

  void run() {
    for (Job.Task task : job.checks()) run(task);
  }

  private void run(Job.Task task) {
    Optional<String> missing =
        task.needs().stream().filter(need -> !held.contains(need)).findFirst();
    frames.send(new Frame.Started(task.check()));
    long start = System.nanoTime();
    if (missing.isPresent()) {
      end(task, new Outcome.NotRun(new Outcome.Because.Needs(missing.get())), start);
      return;
    }
    graders
        .method(task.check())
        .ifPresentOrElse(
            method -> run(task, method, start),
            () ->
                frames.send(
                    new Frame.Faulty(
                        task.check(), "no method has @Check(\"" + task.check() + "\")")));
  }

  private void run(Job.Task task, Method method, long start) {
    printing.install();
    CheckThread thread = new CheckThread(graders, method, learner);
    Optional<Graders.Run> run = thread.run(TimeUnit.SECONDS.toNanos(job.secondsPerCheck()));
    if (run.isEmpty()) giveUp(task, thread, start);
    else judge(task, run.get(), start);
  }

  private void judge(Job.Task task, Graders.Run run, long start) {
    if (!run.ran() && run.thrown().isEmpty()) {
      faulty(task, "JUnit did not run it");
      return;
    }
    Judge.Judged judged = judge.judge(run.thrown(), faults.take());
    judged.faulty().ifPresent(f -> faulty(task, f.detail()));
    judged.outcome().ifPresent(outcome -> end(task, outcome, start));
  }

  private void faulty(Job.Task task, String detail) {
    tellPrinted(task);
    frames.send(new Frame.Faulty(task.check(), detail));
  }

  private void end(Job.Task task, Outcome outcome, long start) {
    if (outcome instanceof Outcome.Held) held.add(task.check());
    tellPrinted(task);
    frames.send(new Frame.Ended(task.check(), outcome, (System.nanoTime() - start) / 1_000_000));
  }

  private void tellPrinted(Job.Task task) {
    Printing.Text text = printing.take();
    if (!text.kept().isEmpty() || text.lost() > 0)
      frames.send(new Frame.Printed(task.check(), text.kept(), text.lost()));
  }

  /** A thread that does not end cannot be stopped; only its JVM can. */
  private void giveUp(Job.Task task, CheckThread thread, long start) {
    List<Finding> recorded =
        judge.judge(Optional.empty(), faults.take()).outcome().stream()
            .flatMap(
                o ->
                    o instanceof Outcome.Broken(List<Finding> f)
                        ? f.stream()
                        : java.util.stream.Stream.of())
            .toList();
    List<Finding> findings = new java.util.ArrayList<>(recorded);
    findings.add(thread.hang());
    end(task, new Outcome.Broken(findings), start);
    frames.send(new Frame.GivingUp(task.check()));
    Runtime.getRuntime().halt(ExitStatus.DONE);
  }

  /** The heap is gone: say so with what room is left. */
  static Outcome heap() {
    return new Outcome.Broken(
        List.of(Finding.of(FindingCode.HEAP, List.of(), new Evidence.None())));
  }
}
