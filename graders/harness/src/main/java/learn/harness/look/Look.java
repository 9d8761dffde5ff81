package learn.harness.look;

import java.util.List;
import java.util.Optional;
import learn.harness.tell.Stacks;

/**
 * One thread at one moment.
 *
 * @param stack innermost frame first
 * @param waiting what its state says it waits for
 * @param monitors the ones it holds
 * @param cpuNanos CPU used so far by it, or by the carrier it is mounted on; 0 for an unmounted
 *     virtual thread
 */
public record Look(
    Thread thread,
    Thread.State state,
    List<StackTraceElement> stack,
    Wait waiting,
    List<Monitor> monitors,
    long cpuNanos) {
  // A thread in the queue of a monitor that virtual threads queue for as well looks again by
  // itself.
  private static final long DRIFT_NANOS = 1_000_000;

  /**
   * What a thread waits for.
   *
   * @param on the object, if the JVM knows one
   */
  public record Wait(Kind kind, Optional<Object> on) {
    static final Wait NONE = new Wait(Kind.NONE, Optional.empty());
  }

  /** By what it waits. */
  public enum Kind {
    NONE,
    /** The monitor of an object, to enter it. */
    MONITOR,
    /** A notify. */
    NOTIFY,
    /** An unpark; the object says more. */
    PARK,
    /** The end of another thread's class initialisation. */
    CLASS_INIT
  }

  /**
   * @param depth index of the frame that took it
   */
  public record Monitor(Object object, int depth) {}

  /** Whether no time limit ends its wait. */
  public boolean waits() {
    return state == Thread.State.WAITING
        || state == Thread.State.BLOCKED
        || waiting.kind() == Kind.CLASS_INIT
        || state == Thread.State.TIMED_WAITING && isClosing();
  }

  public boolean isJoining() {
    return isIn("java.lang.Thread", "join") || isIn("java.lang.VirtualThread", "join");
  }

  /** {@code ExecutorService.close} waits a day at a time, and then another. */
  public boolean isClosing() {
    return isIn("java.util.concurrent.ExecutorService", "close")
        || isIn("java.util.concurrent.ForkJoinPool", "close")
        || isIn("java.util.concurrent.ThreadPerTaskExecutor", "close");
  }

  /** The first frame that is not the JDK's is the learner's. */
  public boolean isLearners() {
    return Stacks.innermostIsLearner(stack.toArray(new StackTraceElement[0]));
  }

  /** Whether it stands where it stood then, and has not moved in between. */
  public boolean isStill(Look before) {
    long ran = Math.abs(cpuNanos - before.cpuNanos);
    return thread == before.thread
        && state == before.state
        && waiting.on.orElse(thread) == before.waiting.on.orElse(thread)
        && (ran == 0 || state == Thread.State.BLOCKED && ran < DRIFT_NANOS)
        && stack.equals(before.stack);
  }

  /** Nothing is known of what it waits for, if it does: no state and no native method says so. */
  public boolean seemsToRun() {
    return state == Thread.State.RUNNABLE && !stack.isEmpty() && !stack.getFirst().isNativeMethod();
  }

  /** Whether an interrupt would end its wait. */
  public boolean isInterruptible() {
    return waiting.kind != Kind.MONITOR
        && stack.stream()
            .takeWhile(frame -> frame.getModuleName() != null)
            .anyMatch(frame -> frame.getMethodName().contains("nterruptibl"));
  }

  public Look inClassInit() {
    return new Look(
        thread, state, stack, new Wait(Kind.CLASS_INIT, Optional.empty()), monitors, cpuNanos);
  }

  /** Whether a frame before its own code is of such a class and method; prefixes both. */
  public boolean isIn(String type, String method) {
    for (StackTraceElement frame : stack) {
      if (frame.getModuleName() == null) return false;
      if (frame.getClassName().startsWith(type) && frame.getMethodName().startsWith(method))
        return true;
    }
    return false;
  }

  /** Whether any code that is not the JDK's is on its stack. */
  public boolean runsCode() {
    return stack.stream().anyMatch(frame -> frame.getModuleName() == null);
  }

  /** Whether it is in the middle of initialising a class of the learner's. */
  public boolean initialises() {
    return stack.stream()
        .anyMatch(f -> f.getMethodName().equals("<clinit>") && f.getModuleName() == null);
  }
}
