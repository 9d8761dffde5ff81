package ch01_pick_the_unit;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  public static Plan choose(Profile p) {
    int cpuWidth = Math.min(p.jobs(), p.cores());
    if (p.untrusted()) return fitting(p, Unit.PROCESS, 30_720, cpuWidth);
    if (p.jobs() == 1) return new Plan(Unit.INLINE, 1, false);
    if (p.waitMs() == 0) return fitting(p, Unit.PLATFORM_THREAD, 1_024, cpuWidth);
    if (p.nativeBlocking()) return fitting(p, Unit.PLATFORM_THREAD, 1_024, p.jobs());
    // Enough in flight to keep the cores busy: cores * (1 + wait / cpu), rounded up.
    double wanted = Math.ceil(p.cores() * (1 + p.waitMs() / p.cpuMs()));
    Plan plan = fitting(p, Unit.TASK, 1, (int) Math.min(p.jobs(), wanted));
    return new Plan(Unit.TASK, plan.width(), p.cpuMs() > p.pauseBudgetMs());
  }

  private static Plan fitting(Profile p, Unit unit, int kb, int wanted) {
    long room = Math.max(1, p.memoryBudgetKb() / kb);
    return new Plan(unit, (int) Math.min(room, wanted), false);
  }
}
