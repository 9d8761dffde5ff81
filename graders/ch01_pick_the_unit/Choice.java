package grade.ch01_pick_the_unit;

import ch01_pick_the_unit.Chooser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import learn.grade.Expect;
import learn.kit.sim.Lab;
import learn.kit.sim.Outcome;
import learn.kit.sim.Plan;
import learn.kit.sim.Profile;

/** What the learner chose for a profile, and what it costs. Sentences get plan, seen, budget. */
record Choice(Profile profile, Plan plan, Outcome outcome) {
  static Choice on(Profile profile) {
    Plan plan = plan(profile);
    return new Choice(profile, plan, Lab.simulate(profile, plan));
  }

  static Plan plan(Profile profile) {
    Plan plan = Chooser.choose(profile);
    Expect.that(plan != null, "Plan", "null", "");
    return plan;
  }

  void withinBudgets() {
    survivesCrash().smallEnough().reactsInTime().fastEnough();
  }

  Choice survivesCrash() {
    boolean survives = outcome.survivesCrash() || !profile.untrusted();
    Expect.that(survives, "survivesCrash", plan, "crashes", plan, "", "", profile);
    return this;
  }

  Choice smallEnough() {
    return atMostKb(profile.memoryBudgetKb(), "too-big");
  }

  Choice fastEnough() {
    return atMostMillis(profile.latencyBudgetMs(), "too-slow");
  }

  Choice reactsInTime() {
    double budget = profile.pauseBudgetMs();
    return budget > 0 ? atMost(outcome.worstPauseMs(), budget, " ms", "pauses") : this;
  }

  Choice atMostMillis(double budget, String why) {
    return atMost(outcome.makespanMs(), budget, " ms", why);
  }

  Choice atMostKb(long budget, String why) {
    return atMost(outcome.memoryKb(), budget, " KB", why);
  }

  private Choice atMost(double seen, double budget, String unit, String why) {
    Expect.that(
        seen <= budget,
        "≤ " + shown(budget) + unit,
        shown(seen) + unit,
        why,
        plan,
        shown(seen),
        shown(budget),
        profile);
    return this;
  }

  private static String shown(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
