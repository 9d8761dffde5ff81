package learn.cli.grade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.Verdict;
import learn.protocol.Evidence;
import learn.protocol.ExitStatus;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.wire.FrameCodec;
import learn.protocol.wire.Received;

/** One job, in one grader JVM after another when a check does not end. */
public final class Grading {
  private static final int FRESH_JVMS = 2;
  private static final int CAP_IN_LIMITS = 6;
  private static final Duration START_UP_CAP = Duration.ofSeconds(60);

  private final Job job;
  private final Consumer<Frame> events;
  private final Map<CheckId, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Finding> whole = new ArrayList<>();
  private final List<Attempt.Printed> printed = new ArrayList<>();
  private Optional<Verdict.Why> fault = Optional.empty();
  private Optional<String> running = Optional.empty();

  private Grading(Job job, Consumer<Frame> events) {
    this.job = job;
    this.events = events;
  }

  /**
   * @param first a JVM that is started already; the caller closes it
   * @param fresh starts another one, for the checks after one that did not end
   * @param events told of each frame as it comes
   */
  public static Graded grade(
      GraderJvm first, Supplier<GraderJvm> fresh, Job job, Consumer<Frame> events) {
    Grading grading = new Grading(job, events);
    boolean more = grading.run(first, job);
    for (int i = 0; more && i < FRESH_JVMS; i++) {
      try (GraderJvm next = fresh.get()) {
        more = grading.run(next, grading.rest());
      }
    }
    if (more) grading.giveUpTheRest();
    return new Graded(grading.outcomes, grading.whole, grading.fault, grading.printed);
  }

  /** Whether a grader JVM starts, reads a job and ends well; for {@code doctor}. */
  public static boolean answers(GraderJvm jvm) {
    Job nothing = new Job("doctor", Map.of(), Map.of(), Map.of(), List.of(), 1);
    jvm.feed(nothing);
    Received last;
    do {
      last = FrameCodec.read(jvm.frames(), nothing.nonce());
    } while (last instanceof Received.Good(Frame frame) && !last(frame));
    return last instanceof Received.Good;
  }

  /** Runs one JVM to its end; true when checks are left because one did not end. */
  private boolean run(GraderJvm jvm, Job part) {
    if (part.checks().isEmpty()) return false;
    running = Optional.empty();
    jvm.feed(part);
    BlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
    GraderJvm.daemon("grader-stdout", () -> read(jvm, part, inbox)).start();
    while (true) {
      Optional<Received> next = await(inbox);
      if (next.isEmpty()) return fault(jvm, "cap", running.orElse(""));
      switch (next.get()) {
        case Received.Good(Frame frame) -> {
          events.accept(frame);
          if (note(frame)) return frame instanceof Frame.GivingUp && !rest().checks().isEmpty();
        }
        case Received.Garbage(Received.Flaw flaw, String detail) -> {
          return garbage(jvm, flaw, detail);
        }
        case Received.End() -> {
          return ended(jvm);
        }
      }
    }
  }

  private static void read(GraderJvm jvm, Job part, BlockingQueue<Received> inbox) {
    Received received;
    do {
      received = FrameCodec.read(jvm.frames(), part.nonce());
      inbox.add(received);
    } while (received instanceof Received.Good(Frame frame) && !last(frame));
  }

  private static boolean last(Frame frame) {
    return frame instanceof Frame.Finished || frame instanceof Frame.GivingUp;
  }

  /**
   * Nothing for this long, and the machine or the harness is at fault: a check's own limit strikes
   * far earlier.
   */
  private Optional<Received> await(BlockingQueue<Received> inbox) {
    Duration cap =
        running.isPresent()
            ? Duration.ofSeconds((long) CAP_IN_LIMITS * job.secondsPerCheck()).plusSeconds(5)
            : START_UP_CAP;
    try {
      return Optional.ofNullable(inbox.poll(cap.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Takes note of a frame; true when it is the last one. */
  private boolean note(Frame frame) {
    switch (frame) {
      case Frame.Ready() -> {}
      case Frame.Started(String check) -> running = Optional.of(check);
      case Frame.Printed(String check, String text, long lost) ->
          printed.add(new Attempt.Printed(new CheckId(check), text, lost));
      case Frame.Ended(String check, Outcome outcome, long millis) -> {
        outcomes.put(new CheckId(check), outcome);
        running = Optional.empty();
      }
      case Frame.Refused(Finding finding) -> whole.add(finding);
      case Frame.Faulty(String check, String detail) -> {
        outcomes.put(new CheckId(check), undecided("grader-fault", detail));
        running = Optional.empty();
      }
      case Frame.GivingUp(String check) -> running = Optional.empty();
      case Frame.Finished() -> {}
    }
    return last(frame);
  }

  private boolean garbage(GraderJvm jvm, Received.Flaw flaw, String detail) {
    return switch (flaw) {
      case CUT -> ended(jvm); // a process that died while it wrote
      case FOREIGN -> fault(jvm, "child-garbage", detail);
    };
  }

  /** The stream ended without Finished: who did that, as far as the exit status tells. */
  private boolean ended(GraderJvm jvm) {
    int status = jvm.exitStatus();
    if (status == ExitStatus.HEAP) return blame(FindingCode.HEAP, List.of());
    if (status >= ExitStatus.FIRST_SIGNAL
        || status == ExitStatus.BROKEN_HARNESS
        || running.isEmpty()) return fault(jvm, "child-died", String.valueOf(status));
    return blame(FindingCode.ESCAPE, List.of("exit " + status));
  }

  private boolean blame(FindingCode code, List<String> facts) {
    Finding finding = Finding.of(code, List.of(), new Evidence.Facts(facts));
    if (running.isPresent())
      outcomes.put(new CheckId(running.get()), new Outcome.Broken(List.of(finding)));
    else whole.add(finding);
    running = Optional.empty();
    return !rest().checks().isEmpty();
  }

  private boolean fault(GraderJvm jvm, String code, String fact) {
    jvm.kill();
    String complaint = jvm.complaint().strip();
    fault =
        Optional.of(
            new Verdict.Why(code, complaint.isEmpty() ? List.of(fact) : List.of(fact, complaint)));
    return false;
  }

  private Job rest() {
    List<Job.Task> left =
        job.checks().stream()
            .filter(task -> !outcomes.containsKey(new CheckId(task.check())))
            .map(this::settled)
            .toList();
    return new Job(
        job.nonce(), job.learner(), job.carried(), job.graders(), left, job.secondsPerCheck());
  }

  /** A fresh JVM does not know what held before: only needs that did not hold are still needed. */
  private Job.Task settled(Job.Task task) {
    List<String> needs =
        task.needs().stream()
            .filter(need -> !(outcomes.get(new CheckId(need)) instanceof Outcome.Held))
            .toList();
    return new Job.Task(task.check(), needs);
  }

  private void giveUpTheRest() {
    for (Job.Task task : rest().checks())
      outcomes.put(new CheckId(task.check()), new Outcome.NotRun(new Outcome.Because.GivenUp()));
  }

  private static Outcome undecided(String reason, String detail) {
    return new Outcome.NotRun(new Outcome.Because.Undecided(reason, List.of(detail)));
  }
}
