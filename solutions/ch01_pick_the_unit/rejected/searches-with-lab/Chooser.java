package ch01_pick_the_unit;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.kit.sim.Lab;
import learn.kit.sim.Outcome;
import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  private Chooser() {}

  public static Plan choose(Profile p) {
    // Tries plan after plan in the simulator and takes the first that fits.
    return Stream.of(Unit.values())
        .flatMap(unit -> plans(p, unit))
        .filter(plan -> fits(p, Lab.simulate(p, plan)))
        .findFirst()
        .orElse(new Plan(Unit.INLINE, 1, false));
  }

  private static Stream<Plan> plans(Profile p, Unit unit) {
    if (unit == Unit.INLINE) return Stream.of(new Plan(unit, 1, false));
    IntStream widths = IntStream.iterate(1, w -> w <= p.jobs(), w -> w * 2);
    return IntStream.concat(widths, IntStream.of(p.jobs()))
        .boxed()
        .flatMap(w -> Stream.of(new Plan(unit, w, false), new Plan(unit, w, unit == Unit.TASK)));
  }

  private static boolean fits(Profile p, Outcome o) {
    return o.makespanMs() <= p.latencyBudgetMs()
        && o.memoryKb() <= p.memoryBudgetKb()
        && (p.pauseBudgetMs() == 0 || o.worstPauseMs() <= p.pauseBudgetMs())
        && (o.survivesCrash() || !p.untrusted());
  }
}
