package learn.cli.grade;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.cli.domain.CheckId;
import learn.protocol.ExitStatus;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.wire.Received;

/** One job, in one grader JVM after another when a check does not end. */
public final class Grading {
  private static final int FRESH_JVMS = 2;
  private static final int CAP_IN_LIMITS = 6;
  private static final Duration START_UP_CAP = Duration.ofSeconds(60);
  private static final Duration NEVER = Duration.ofDays(365);

  private final Consumer<Frame> events;
  private final Ledger ledger;
  private final Duration checkCap;
  private final Duration silenceCap;

  private Grading(Job job, Consumer<Frame> events) {
    this.events = events;
    ledger = new Ledger(job);
    checkCap =
        job.watched() ? Duration.ofSeconds((long) CAP_IN_LIMITS * job.secondsPerCheck()) : NEVER;
    silenceCap = job.watched() ? START_UP_CAP : NEVER;
  }

  /**
   * Runs the job. Whatever the child does, this returns.
   *
   * @param first a JVM that is started already, and that the caller closes; others are gone when
   *     this returns
   * @param fresh starts another one, for the checks after one that did not end
   * @param events told of each frame as it comes
   */
  public static Graded grade(
      GraderJvm first, Supplier<GraderJvm> fresh, Job job, Consumer<Frame> events) {
    Grading grading = new Grading(job, events);
    grading.run(first);
    // A second one is wanted because the first one's check goes on and on.
    if (grading.ledger.isOpen()) first.close();
    for (int i = 0; i < FRESH_JVMS && grading.ledger.isOpen(); i++) grading.runIn(fresh);
    if (grading.ledger.isOpen()) grading.ledger.giveUpTheRest();
    return grading.ledger.graded();
  }

  /** Whether a grader JVM starts, reads a job and ends well; for {@code doctor}. */
  public static boolean answers(GraderJvm jvm) {
    jvm.feed(new Job("doctor", Map.of(), Map.of(), Map.of(), List.of(), 1, true));
    Optional<Received> next;
    do {
      next = jvm.next(START_UP_CAP);
    } while (next.isPresent()
        && next.get() instanceof Received.Good(Frame frame)
        && !GraderJvm.isLast(frame));
    return next.isPresent() && next.get() instanceof Received.Good;
  }

  private void runIn(Supplier<GraderJvm> fresh) {
    try (GraderJvm jvm = fresh.get()) {
      run(jvm);
    } catch (UncheckedIOException noProcess) {
      ledger.fault("child-not-started", List.of(String.valueOf(noProcess.getMessage())));
    }
  }

  private void run(GraderJvm jvm) {
    jvm.feed(ledger.rest());
    boolean more = true;
    while (more) {
      Optional<CheckId> running = ledger.running();
      Optional<Received> next = next(jvm, running);
      more = next.isPresent() ? heard(jvm, next.get()) : tooLong(jvm, running);
    }
  }

  // A check says nothing while it runs, so the wait for its end is the time it takes. Its own
  // limit strikes far earlier, unless the machine or the harness is at fault.
  private Optional<Received> next(GraderJvm jvm, Optional<CheckId> running) {
    return jvm.next(running.isPresent() ? checkCap : silenceCap);
  }

  /** Deals with one thing heard; true when more may come. */
  private boolean heard(GraderJvm jvm, Received received) {
    return switch (received) {
      case Received.Good(Frame frame) -> good(jvm, frame);
      case Received.Garbage(Received.Flaw flaw, String detail) ->
          switch (flaw) {
            case CUT -> ended(jvm);
            case FOREIGN -> fault(jvm, "child-garbage", detail);
          };
      case Received.End() -> ended(jvm);
    };
  }

  private boolean good(GraderJvm jvm, Frame frame) {
    if (!ledger.note(frame)) return fault(jvm, "child-garbage", "out of turn: " + frame);
    events.accept(frame);
    return !GraderJvm.isLast(frame);
  }

  private boolean tooLong(GraderJvm jvm, Optional<CheckId> running) {
    return running.isPresent()
        ? fault(jvm, "cap", running.get().value())
        : fault(jvm, "child-silent", "");
  }

  /** The stream ended without Finished: who did that, as far as the exit status tells. */
  private boolean ended(GraderJvm jvm) {
    int status = jvm.exitStatus().orElse(ExitStatus.BROKEN_HARNESS);
    boolean during = ledger.running().isPresent();
    if (during && status == ExitStatus.HEAP) return blame(FindingCode.HEAP, List.of());
    if (during && isTheirs(status)) return blame(FindingCode.ESCAPE, List.of("exit " + status));
    return fault(jvm, "child-died", String.valueOf(status));
  }

  /** An exit without a signal, which the harness does not make either. */
  private static boolean isTheirs(int status) {
    return status < ExitStatus.FIRST_SIGNAL
        && status != ExitStatus.HEAP
        && status != ExitStatus.PARENT_GONE
        && status != ExitStatus.BROKEN_HARNESS;
  }

  private boolean blame(FindingCode code, List<String> facts) {
    ledger.blame(code, facts);
    return false;
  }

  private boolean fault(GraderJvm jvm, String code, String fact) {
    jvm.kill();
    List<String> facts = new ArrayList<>(List.of(fact));
    if (!jvm.complaint().isEmpty()) facts.add(jvm.complaint());
    ledger.fault(code, facts);
    return false;
  }
}
