package ch01_pick_the_unit;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  private Chooser() {}

  public static Plan choose(Profile p) {
    // One unit for everything: a task per job, whatever the job does.
    return new Plan(Unit.TASK, p.jobs(), false);
  }
}
