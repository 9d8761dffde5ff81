package learn.kit.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The profiles that ch01-pick-the-unit checks with: what is meant to meet the budgets does, and
 * what is meant to fail them fails. Every plan of every width is tried.
 */
class HiddenProfilesTest {
  private static final long MB = 1_024;

  private static final Profile MANY_WAITS =
      new Profile("p", 10_000, 50, 0.1, 8, 256 * MB, 500, 0, false, false);
  private static final Profile PURE_CPU =
      new Profile("p", 64, 0, 200, 8, 256 * MB, 1_600 * 1.05, 0, false, false);
  private static final Profile MIXED =
      new Profile("p", 500, 40, 30, 8, 16 * MB, 2_000, 5, false, false);
  private static final Profile NATIVE =
      new Profile("p", 400, 50, 1, 8, 256 * MB, 500, 0, false, true);

  private static boolean meets(Profile p, Plan plan) {
    Outcome cost = Lab.simulate(p, plan);
    return cost.makespanMs() <= p.latencyBudgetMs()
        && cost.memoryKb() <= p.memoryBudgetKb()
        && (p.pauseBudgetMs() == 0 || cost.worstPauseMs() <= p.pauseBudgetMs())
        && (!p.untrusted() || cost.survivesCrash());
  }

  /** All plans, at widths from 1 to the number of jobs (every width up to 512, then doubling). */
  private static List<Plan> good(Profile p) {
    return Arrays.stream(Unit.values())
        .flatMap(unit -> widths(unit, p).boxed().flatMap(w -> both(unit, w)))
        .filter(plan -> meets(p, plan))
        .toList();
  }

  private static IntStream widths(Unit unit, Profile p) {
    if (unit == Unit.INLINE) return IntStream.of(1);
    IntStream small = IntStream.rangeClosed(1, Math.min(512, p.jobs()));
    IntStream large = IntStream.iterate(1_024, w -> w < p.jobs(), w -> w * 2);
    return IntStream.concat(IntStream.concat(small, large), IntStream.of(p.jobs())).distinct();
  }

  private static Stream<Plan> both(Unit unit, int width) {
    return Stream.of(new Plan(unit, width, false), new Plan(unit, width, true));
  }

  private static Set<Unit> units(List<Plan> plans) {
    return plans.stream().map(Plan::unit).collect(Collectors.toSet());
  }

  private static void none(List<Plan> plans, Predicate<Plan> such) {
    assertEquals(List.of(), plans.stream().filter(such).toList());
  }

  @Test
  void many_waits_want_tasks() {
    assertTrue(meets(MANY_WAITS, new Plan(Unit.TASK, 10_000, false)));
    assertFalse(meets(MANY_WAITS, new Plan(Unit.PLATFORM_THREAD, 10_000, false)));
    assertEquals(Set.of(Unit.TASK), units(good(MANY_WAITS)));
  }

  @Test
  void pure_cpu_wants_as_many_threads_as_cores() {
    assertTrue(meets(PURE_CPU, new Plan(Unit.PLATFORM_THREAD, 8, false)));
    assertFalse(meets(PURE_CPU, new Plan(Unit.INLINE, 1, false)));
    none(good(PURE_CPU), plan -> plan.width() < 8);
    none(good(PURE_CPU), plan -> plan.width() == 8 && plan.unit() == Unit.PROCESS);
  }

  @Test
  void mixed_wants_tasks_with_offload_and_nothing_else() {
    List<Plan> good = good(MIXED);
    assertTrue(good.contains(new Plan(Unit.TASK, 500, true)));
    assertEquals(Set.of(Unit.TASK), units(good));
    none(good, plan -> !plan.offloadCpu());
  }

  @Test
  void untrusted_wants_processes() {
    Profile untrusted = new Profile("p", 4, 10, 100, 8, 4 * 30_720, 1_000, 0, true, false);
    assertEquals(Set.of(Unit.PROCESS), units(good(untrusted)));
    assertTrue(meets(untrusted, new Plan(Unit.PROCESS, 4, false)));
  }

  @Test
  void one_short_job_is_cheapest_inline() {
    Profile few = new Profile("p", 1, 0, 1, 8, 256 * MB, 100, 0, false, false);
    Outcome inline = Lab.simulate(few, new Plan(Unit.INLINE, 1, false));
    for (Unit unit : List.of(Unit.TASK, Unit.PLATFORM_THREAD, Unit.PROCESS)) {
      Outcome other = Lab.simulate(few, new Plan(unit, 1, false));
      assertTrue(
          other.makespanMs() > inline.makespanMs() && other.memoryKb() > inline.memoryKb(),
          unit + " is worse in both");
    }
  }

  @Test
  void a_driver_that_blocks_wants_threads() {
    assertTrue(meets(NATIVE, new Plan(Unit.PLATFORM_THREAD, 256, false)));
    assertFalse(meets(NATIVE, new Plan(Unit.TASK, 400, false)));
    assertFalse(meets(NATIVE, new Plan(Unit.PLATFORM_THREAD, 400, false)), "one a job: memory");
    assertEquals(Set.of(Unit.PLATFORM_THREAD), units(good(NATIVE)));
  }
}
