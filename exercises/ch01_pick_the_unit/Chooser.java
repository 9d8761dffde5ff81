package ch01_pick_the_unit;

import static learn.kit.sim.Unit.TASK;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;

/** Decides what a given load should run on: a plain call, tasks, threads or processes. */
public final class Chooser {
  private Chooser() {}

  /**
   * A plan that meets every budget of the profile: memory, latency (of the whole batch), pause
   * (when above 0), and survival of a crash when the code is untrusted. Between plans that meet
   * them all, the simpler unit; and never more units than cores for work that only computes.
   */
  public static Plan choose(Profile p) {
    // "Async makes everything faster", so everything becomes a task, and all of them at once.
    // For jobs that wait this is even right. What does a job that never waits gain from it?
    return new Plan(TASK, p.jobs(), false);
  }
}
