package learn.kit.sim;

import java.util.Locale;

/**
 * Plays a plan through and says what it costs. Two resources, {@code width} slots and {@code cores}
 * cores, both first come first served; this is the life of one job:
 *
 * <pre>
 *   take a slot ─▶ start (no core) ─▶ wait ─▶ take a core ─▶ compute ─▶ give both back
 * </pre>
 *
 * INLINE has one slot and one core. A TASK whose driver blocks natively takes its core before the
 * wait: the loop's thread cannot leave it. Everything else in the model is a formula, below.
 */
public final class Lab {
  /** CPU that handing one job over to another thread costs, in milliseconds. */
  public static final double OFFLOAD_MS = 0.05;

  private Lab() {}

  /** What the plan costs for this work. The same input gives the same numbers everywhere. */
  public static Outcome simulate(Profile profile, Plan plan) {
    return new Outcome(
        new Run(profile, plan).makespanMs(),
        // Never more alive than there are jobs, however wide the plan.
        Math.min(profile.jobs(), plan.width()) * plan.unit().memoryKb(),
        plan.unit() == Unit.PROCESS,
        worstPauseMs(profile, plan));
  }

  private static double worstPauseMs(Profile profile, Plan plan) {
    return switch (plan.unit()) {
      // The caller is the loop, and it sits in the job from beginning to end.
      case INLINE -> profile.waitMs() + profile.cpuMs();
      // Waiting gives the loop back; computing does not, unless it happens elsewhere.
      case TASK -> plan.offloadCpu() ? 0 : profile.cpuMs();
      // The operating system takes cores away by force: no loop is held up.
      case PLATFORM_THREAD, PROCESS -> 0;
    };
  }

  /**
   * The same as a small table, each cost beside its budget:
   *
   * <pre>
   * thumbnails: 500 jobs, each waits 40.0 ms, then computes 30.0 ms; 8 cores
   * TASK, width 500, CPU offloaded
   *   makespan       1,933.2 ms  of 2,000.0
   *   memory             500 KB  of 16,384
   *   worst pause        0.0 ms  of 5.0
   *   survives a crash: no
   * </pre>
   */
  public static String explain(Profile profile, Plan plan) {
    Outcome cost = simulate(profile, plan);
    return work(profile)
        + choice(plan)
        + line("makespan", "%,.1f ms", cost.makespanMs(), "%,.1f", profile.latencyBudgetMs())
        + line("memory", "%,d KB", cost.memoryKb(), "%,d", profile.memoryBudgetKb())
        + (profile.pauseBudgetMs() > 0
            ? line("worst pause", "%,.1f ms", cost.worstPauseMs(), "%,.1f", profile.pauseBudgetMs())
            : line("worst pause", "%,.1f ms", cost.worstPauseMs(), "%s", "any"))
        + crash(profile, cost);
  }

  private static String work(Profile p) {
    String driver = p.nativeBlocking() ? " in a driver that blocks its thread" : "";
    return format(
        "%s: %,d jobs, each waits %,.1f ms%s, then computes %,.1f ms; %d cores%n",
        p.name(), p.jobs(), p.waitMs(), driver, p.cpuMs(), p.cores());
  }

  private static String choice(Plan p) {
    return format(
        "%s, width %,d%s%n", p.unit(), p.width(), p.offloadCpu() ? ", CPU offloaded" : "");
  }

  private static String line(
      String what, String costFormat, Object cost, String budgetFormat, Object budget) {
    return format(
        "  %-11s %13s  of %s%n", what, format(costFormat, cost), format(budgetFormat, budget));
  }

  private static String crash(Profile profile, Outcome cost) {
    String answer = cost.survivesCrash() ? "yes" : "no";
    return format("  survives a crash: %s%s%n", answer, profile.untrusted() ? ", it must" : "");
  }

  // ROOT and \n: the same text on every machine.
  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }
}
