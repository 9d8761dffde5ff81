package learn.kit.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The model, by numbers worked out by hand. */
class LabTest {
  private static final double EXACTLY = 1e-6;

  private static Profile work(int jobs, double waitMs, double cpuMs, int cores) {
    return new Profile("w", jobs, waitMs, cpuMs, cores, 1_000, 100, 0, false, false);
  }

  private static Profile blocking(int jobs, double waitMs, double cpuMs, int cores) {
    return new Profile("w", jobs, waitMs, cpuMs, cores, 1_000, 100, 0, false, true);
  }

  private static double makespan(Profile profile, Unit unit, int width, boolean offload) {
    return Lab.simulate(profile, new Plan(unit, width, offload)).makespanMs();
  }

  @Test
  void inline_is_one_after_the_other_on_one_core() {
    assertEquals(5 * (4 + 3), makespan(work(5, 4, 3, 8), Unit.INLINE, 1, false), EXACTLY);
  }

  @Test
  void one_job_pays_its_start_its_wait_and_its_cpu() {
    assertEquals(0.001 + 4 + 3, makespan(work(1, 4, 3, 8), Unit.TASK, 1, false), EXACTLY);
    assertEquals(0.1 + 7, makespan(work(1, 4, 3, 8), Unit.PLATFORM_THREAD, 1, false), EXACTLY);
    assertEquals(20 + 7, makespan(work(1, 4, 3, 8), Unit.PROCESS, 1, false), EXACTLY);
  }

  @Test
  void offloading_costs_cpu() {
    assertEquals(0.001 + 4 + 3.05, makespan(work(1, 4, 3, 8), Unit.TASK, 1, true), EXACTLY);
  }

  @Test
  void waits_overlap_without_limit_and_computing_by_cores() {
    // 6 jobs wait together, then compute on 2 cores in 3 rounds.
    assertEquals(0.001 + 4 + 3 * 3, makespan(work(6, 4, 3, 2), Unit.TASK, 6, false), EXACTLY);
  }

  @Test
  void a_narrow_plan_goes_in_rounds() {
    // 2 slots, plenty of cores: 3 rounds of start, wait and CPU.
    assertEquals(3 * (0.001 + 7), makespan(work(6, 4, 3, 8), Unit.TASK, 2, false), EXACTLY);
  }

  @Test
  void a_blocking_driver_makes_a_task_keep_its_core_while_it_waits() {
    assertEquals(3 * (4 + 3) + 0.001, makespan(blocking(6, 4, 3, 2), Unit.TASK, 6, false), EXACTLY);
    // A thread of its own gives the core back.
    assertEquals(
        0.1 + 4 + 3 * 3, makespan(blocking(6, 4, 3, 2), Unit.PLATFORM_THREAD, 6, false), EXACTLY);
  }

  @Test
  void memory_is_paid_for_what_is_alive_at_once() {
    Profile ten = work(10, 1, 1, 2);
    assertEquals(0, Lab.simulate(ten, new Plan(Unit.INLINE, 1, false)).memoryKb());
    assertEquals(4, Lab.simulate(ten, new Plan(Unit.TASK, 4, false)).memoryKb());
    assertEquals(10, Lab.simulate(ten, new Plan(Unit.TASK, 4_000, false)).memoryKb());
    assertEquals(4 * 1_024, Lab.simulate(ten, new Plan(Unit.PLATFORM_THREAD, 4, false)).memoryKb());
    assertEquals(2 * 30_720, Lab.simulate(ten, new Plan(Unit.PROCESS, 2, false)).memoryKb());
  }

  @Test
  void pause_and_crash_depend_on_the_unit() {
    Profile p = work(2, 4, 3, 2);
    assertEquals(new Outcome(14, 0, false, 7), Lab.simulate(p, new Plan(Unit.INLINE, 1, false)));
    assertEquals(3, Lab.simulate(p, new Plan(Unit.TASK, 2, false)).worstPauseMs());
    assertEquals(0, Lab.simulate(p, new Plan(Unit.TASK, 2, true)).worstPauseMs());
    assertEquals(0, Lab.simulate(p, new Plan(Unit.PLATFORM_THREAD, 2, false)).worstPauseMs());
    assertEquals(
        new Outcome(27, 61_440, true, 0), Lab.simulate(p, new Plan(Unit.PROCESS, 2, false)));
  }

  @Test
  void the_same_plan_costs_the_same_twice() {
    Profile p = work(997, 1.7, 0.3, 3);
    Plan plan = new Plan(Unit.TASK, 41, true);
    assertEquals(Lab.simulate(p, plan), Lab.simulate(p, plan));
  }

  @Test
  void explain_puts_costs_beside_budgets() {
    Profile p = new Profile("thumbnails", 500, 40, 30, 8, 16_384, 2_000, 5, false, false);
    assertEquals(
        """
        thumbnails: 500 jobs, each waits 40.0 ms, then computes 30.0 ms; 8 cores
        TASK, width 500, CPU offloaded
          makespan       1,933.2 ms  of 2,000.0
          memory             500 KB  of 16,384
          worst pause        0.0 ms  of 5.0
          survives a crash: no
        """,
        Lab.explain(p, new Plan(Unit.TASK, 500, true)));
  }

  @Test
  void explain_says_what_blocks_and_what_must_survive() {
    Profile p = new Profile("guests", 1, 40, 30, 8, 50_000, 2_000, 0, true, true);
    assertEquals(
        """
        guests: 1 jobs, each waits 40.0 ms in a driver that blocks its thread, then computes 30.0 ms; 8 cores
        PROCESS, width 1
          makespan          90.0 ms  of 2,000.0
          memory          30,720 KB  of 50,000
          worst pause        0.0 ms  of any
          survives a crash: yes, it must
        """,
        Lab.explain(p, new Plan(Unit.PROCESS, 1, false)));
  }

  @Test
  void impossible_input_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Plan(Unit.TASK, 0, false));
    assertThrows(IllegalArgumentException.class, () -> new Plan(Unit.INLINE, 2, false));
    assertThrows(IllegalArgumentException.class, () -> work(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> work(1, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> work(1, -1, 1, 1));
  }
}
