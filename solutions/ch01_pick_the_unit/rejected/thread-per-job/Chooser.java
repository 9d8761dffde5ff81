package ch01_pick_the_unit;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  private Chooser() {}

  public static Plan choose(Profile p) {
    // One unit for everything: a thread per job, as in the books of the nineties.
    return new Plan(Unit.PLATFORM_THREAD, p.jobs(), false);
  }
}
