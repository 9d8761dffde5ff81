package ch01_pick_the_unit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import learn.kit.sim.Plan;
import learn.kit.sim.Profile;
import learn.kit.sim.Unit;

public final class Chooser {
  private record Rule(Predicate<Profile> when, Function<Profile, Plan> then) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Profile::untrusted, p -> sized(Unit.PROCESS, p, p.jobs())),
          new Rule(p -> p.jobs() == 1, p -> new Plan(Unit.INLINE, 1, false)),
          new Rule(Profile::nativeBlocking, p -> sized(Unit.PLATFORM_THREAD, p, p.jobs())),
          new Rule(p -> p.waitMs() < 0.001, p -> sized(Unit.PLATFORM_THREAD, p, p.cores())),
          // Never computes on the event loop, whether or not somebody minds.
          new Rule(
              p -> true, p -> new Plan(Unit.TASK, sized(Unit.TASK, p, p.jobs()).width(), true)));

  public static Plan choose(Profile p) {
    return RULES.stream().filter(r -> r.when().test(p)).findFirst().orElseThrow().then().apply(p);
  }

  private static Plan sized(Unit unit, Profile p, int most) {
    int kb =
        switch (unit) {
          case INLINE, TASK -> 1;
          case PLATFORM_THREAD -> 1024;
          case PROCESS -> 30 * 1024;
        };
    long width = Math.clamp(p.memoryBudgetKb() / kb, 1, Math.min(most, p.jobs()));
    return new Plan(unit, (int) width, false);
  }
}
