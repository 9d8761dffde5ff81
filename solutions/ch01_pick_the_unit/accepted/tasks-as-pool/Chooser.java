package ch01_pick_the_unit;

import learn.kit.sim.*;

public final class Chooser {
  public static Plan choose(Profile p) {
    int most = p.jobs();
    Unit unit = Unit.TASK;
    long kb = 1;
    if (p.untrusted()) {
      unit = Unit.PROCESS;
      kb = 30720;
    } else if (most == 1) {
      return new Plan(Unit.INLINE, 1, false);
    } else if (p.nativeBlocking()) {
      unit = Unit.PLATFORM_THREAD;
      kb = 1024;
    } else if (p.waitMs() == 0) {
      // A pool of as many tasks as cores computes no slower than threads do.
      most = p.cores();
    }
    int width = (int) Math.max(1, Math.min(most, p.memoryBudgetKb() / kb));
    boolean offload = unit == Unit.TASK && p.pauseBudgetMs() > 0 && p.cpuMs() > p.pauseBudgetMs();
    return new Plan(unit, width, offload);
  }
}
