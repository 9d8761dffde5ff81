package learn.kit.sim;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * One plan, played through in virtual time: a discrete-event simulation. Nothing happens between
 * two events, so the clock jumps from one to the next; the last one is the makespan.
 */
final class Run {
  /**
   * Something that will happen.
   *
   * @param atMs when
   * @param order breaks ties: of two at the same moment, the one planned first comes first
   */
  private record Event(double atMs, long order, Runnable then) {}

  // What will happen, soonest first. Empty means that the last job is done.
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingDouble(Event::atMs).thenComparing(Event::order));

  // Jobs that want a core while none is free, first come first served.
  private final Queue<Runnable> coreQueue = new ArrayDeque<>();

  private final Profile profile;
  private final Plan plan;
  private double nowMs;
  private long planned;

  // Jobs without a slot. They are all alike, so a number is enough.
  private int jobsLeft;
  private int coresFree;

  Run(Profile profile, Plan plan) {
    this.profile = profile;
    this.plan = plan;
    this.jobsLeft = profile.jobs();
    this.coresFree = plan.unit() == Unit.INLINE ? 1 : profile.cores();
  }

  /** Runs to the end; returns the time of the last event. */
  double makespanMs() {
    for (int slot = 0; slot < plan.width() && jobsLeft > 0; slot++) takeSlot();
    while (!events.isEmpty()) {
      Event next = events.remove();
      nowMs = next.atMs;
      next.then.run();
    }
    return nowMs;
  }

  private void takeSlot() {
    jobsLeft--;
    after(plan.unit().startMs(), this::started);
  }

  /** Now it waits. Only a task in a blocking driver needs a core to do that. */
  private void started() {
    boolean keepsItsCore = plan.unit() == Unit.TASK && profile.nativeBlocking();
    if (keepsItsCore) takeCore(() -> after(profile.waitMs(), this::compute));
    else after(profile.waitMs(), () -> takeCore(this::compute));
  }

  /** Goes on with a core, at once or when one is given back. */
  private void takeCore(Runnable then) {
    if (coresFree == 0) {
      coreQueue.add(then);
      return;
    }
    coresFree--;
    then.run();
  }

  private void compute() {
    after(profile.cpuMs() + (plan.offloadCpu() ? Lab.OFFLOAD_MS : 0), this::done);
  }

  private void done() {
    coresFree++;
    // Those who queue for a core came before the job that takes our slot now.
    if (!coreQueue.isEmpty()) takeCore(coreQueue.remove());
    if (jobsLeft > 0) takeSlot();
  }

  private void after(double ms, Runnable then) {
    events.add(new Event(nowMs + ms, planned++, then));
  }
}
