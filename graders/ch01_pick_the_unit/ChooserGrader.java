package grade.ch01_pick_the_unit;

import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.sim.Lab;
import learn.kit.sim.Outcome;
import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

final class ChooserGrader {
  @Check("many-waits")
  void manyWaits() {
    Choice.on(Profiles.MANY_WAITS).withinBudgets();
  }

  @Check("pure-cpu")
  void pureCpu() {
    Profile p = Profiles.PURE_CPU;
    Plan plan = Choice.plan(p);
    Expect.that(
        plan.width() <= p.cores(),
        "width ≤ " + p.cores(),
        "width = " + plan.width(),
        "too-wide",
        plan.width(),
        p.cores());
    Choice.on(p).fastEnough();
  }

  @Check("mixed")
  void mixed() {
    Choice.on(Profiles.MIXED).withinBudgets();
  }

  @Check("isolation")
  void isolation() {
    Choice.on(Profiles.ISOLATION).survivesCrash().smallEnough();
  }

  @Check("few")
  void few() {
    Choice chosen = Choice.on(Profiles.FEW);
    Outcome call = Lab.simulate(Profiles.FEW, new Plan(Unit.INLINE, 1, false));
    chosen.atMostMillis(call.makespanMs(), "slower").atMostKb(call.memoryKb(), "bigger");
  }

  @Check("native-blocking")
  void nativeBlocking() {
    Choice.on(Profiles.NATIVE_BLOCKING).withinBudgets();
  }

  @Check("not-a-lookup")
  void notALookup() {
    Profiles.generated().forEach(p -> Choice.on(p).withinBudgets());
  }
}
