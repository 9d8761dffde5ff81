package learn.kit.sim;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Two resources, {@code width} slots and {@code cores} cores, both first come first served:
 *
 * <pre>
 *   take a slot ─▶ start (no core) ─▶ wait ─▶ take a core ─▶ compute ─▶ give both back
 * </pre>
 *
 * A TASK whose driver blocks natively takes its core before the wait already. Computing beside the
 * loop ({@code offloadCpu}) costs {@value #OFFLOAD_MS} ms more a job.
 */
public final class Lab {
  /** Extra CPU a job pays for being handed to another thread, in milliseconds. */
  public static final double OFFLOAD_MS = 0.05;

  private Lab() {}

  /** Plays the plan through; the same input gives the same numbers everywhere. */
  public static Outcome simulate(Profile profile, Plan plan) {
    return new Outcome(
        new Run(profile, plan).makespan(),
        Math.min(profile.jobs(), plan.width()) * plan.unit().memoryKb(),
        plan.unit() == Unit.PROCESS,
        worstPause(profile, plan));
  }

  /** The same as a small table, with budgets beside costs. */
  public static String explain(Profile profile, Plan plan) {
    Outcome outcome = simulate(profile, plan);
    return String.format(
        Locale.ROOT,
        """
        %s: %d jobs, wait %.1f ms, CPU %.1f ms, %d cores
        %s, width %d%s
          makespan   %,12.1f ms   of %,12.1f
          memory     %,12d KB   of %,12d
          pause      %,12.1f ms   of %s
          survives a crash: %s%s
        """,
        profile.name(),
        profile.jobs(),
        profile.waitMs(),
        profile.cpuMs(),
        profile.cores(),
        plan.unit(),
        plan.width(),
        plan.offloadCpu() ? ", CPU offloaded" : "",
        outcome.makespanMs(),
        profile.latencyBudgetMs(),
        outcome.memoryKb(),
        profile.memoryBudgetKb(),
        outcome.worstPauseMs(),
        profile.pauseBudgetMs() > 0
            ? String.format(Locale.ROOT, "%,12.1f", profile.pauseBudgetMs())
            : "any",
        outcome.survivesCrash() ? "yes" : "no",
        profile.untrusted() ? " (needed)" : "");
  }

  private static double worstPause(Profile profile, Plan plan) {
    return switch (plan.unit()) {
      case INLINE -> profile.waitMs() + profile.cpuMs();
      case TASK -> plan.offloadCpu() ? 0 : profile.cpuMs();
      case PLATFORM_THREAD, PROCESS -> 0;
    };
  }

  /** One run through virtual time. Jobs are alike, so counting them is enough. */
  private static final class Run {
    private record Event(double at, long order, Runnable then) {}

    private final PriorityQueue<Event> events =
        new PriorityQueue<>(
            (a, b) -> a.at == b.at ? Long.compare(a.order, b.order) : Double.compare(a.at, b.at));
    // Those who want a core and must queue for it.
    private final Queue<Runnable> coreQueue = new ArrayDeque<>();
    private final Profile profile;
    private final Plan plan;
    private double now;
    private long order;
    private int jobsLeft;
    private int coresFree;

    Run(Profile profile, Plan plan) {
      this.profile = profile;
      this.plan = plan;
      this.jobsLeft = profile.jobs();
      this.coresFree = plan.unit() == Unit.INLINE ? 1 : profile.cores();
    }

    double makespan() {
      for (int slot = 0; slot < plan.width() && jobsLeft > 0; slot++) takeSlot();
      while (!events.isEmpty()) {
        Event next = events.poll();
        now = next.at;
        next.then.run();
      }
      return now;
    }

    private void takeSlot() {
      jobsLeft--;
      after(plan.unit().startMs(), this::started);
    }

    private void started() {
      boolean holdsCoreWhileWaiting = plan.unit() == Unit.TASK && profile.nativeBlocking();
      if (holdsCoreWhileWaiting) takeCore(() -> after(profile.waitMs(), this::compute));
      else after(profile.waitMs(), () -> takeCore(this::compute));
    }

    private void compute() {
      after(profile.cpuMs() + (plan.offloadCpu() ? OFFLOAD_MS : 0), this::done);
    }

    private void done() {
      coresFree++;
      if (!coreQueue.isEmpty()) takeCore(coreQueue.remove());
      if (jobsLeft > 0) takeSlot();
    }

    private void takeCore(Runnable then) {
      if (coresFree == 0) {
        coreQueue.add(then);
        return;
      }
      coresFree--;
      then.run();
    }

    private void after(double ms, Runnable then) {
      events.add(new Event(now + ms, order++, then));
    }
  }
}
