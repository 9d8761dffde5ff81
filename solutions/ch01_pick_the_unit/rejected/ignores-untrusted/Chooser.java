package ch01_pick_the_unit;

import static learn.kit.sim.Unit.INLINE;
import static learn.kit.sim.Unit.PLATFORM_THREAD;
import static learn.kit.sim.Unit.TASK;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;

public final class Chooser {
  private Chooser() {}

  public static Plan choose(Profile p) {
    // Does not ask whether the code may crash.
    if (p.jobs() == 1) return new Plan(INLINE, 1, false);
    if (p.waitMs() == 0) {
      return new Plan(PLATFORM_THREAD, Math.min(p.cores(), affordable(p, 1_024)), false);
    }
    if (p.nativeBlocking()) return new Plan(PLATFORM_THREAD, affordable(p, 1_024), false);
    boolean offload = p.pauseBudgetMs() > 0 && p.cpuMs() > p.pauseBudgetMs();
    return new Plan(TASK, affordable(p, 1), offload);
  }

  private static int affordable(Profile p, long unitKb) {
    return Math.clamp(p.memoryBudgetKb() / unitKb, 1, p.jobs());
  }
}
