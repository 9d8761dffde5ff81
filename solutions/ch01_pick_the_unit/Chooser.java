package ch01_pick_the_unit;

import static learn.kit.sim.Unit.INLINE;
import static learn.kit.sim.Unit.PLATFORM_THREAD;
import static learn.kit.sim.Unit.PROCESS;
import static learn.kit.sim.Unit.TASK;

import learn.kit.sim.Plan;
import learn.kit.sim.Profile;

/**
 * Five questions, asked from the strongest reason to the weakest. The first yes decides.
 *
 * <p>The order is the point. Isolation comes first because nothing else can give it; cheapness
 * comes last because it only chooses between plans that work.
 */
public final class Chooser {
  // From the cost model: what one unit holds in memory, in KB.
  private static final long TASK_KB = 1;
  private static final long THREAD_KB = 1_024;
  private static final long PROCESS_KB = 30_720;

  private Chooser() {}

  /** The simplest unit that meets every budget of the profile. */
  public static Plan choose(Profile p) {
    // 1. May the code take its process down? Then it gets one of its own, whatever that costs.
    //    How many at once is a question of memory alone.
    if (p.untrusted()) return new Plan(PROCESS, affordable(p, PROCESS_KB), false);

    // 2. Is there anything to overlap? One job has nobody to run beside: call it.
    if (p.jobs() == 1 && mayPause(p, p.waitMs() + p.cpuMs())) return new Plan(INLINE, 1, false);

    // 3. No waiting at all? Then cores are the only resource. More units than cores stand in the
    //    same queue; they would only pay for memory and starts.
    if (p.waitMs() == 0) {
      return new Plan(PLATFORM_THREAD, Math.min(p.cores(), affordable(p, THREAD_KB)), false);
    }

    // 4. Does the wait hold a thread? A native call cannot be suspended, so a task would hold a
    //    core for it. Platform threads are made to be held: as many as memory allows.
    if (p.nativeBlocking()) return new Plan(PLATFORM_THREAD, affordable(p, THREAD_KB), false);

    // 5. Plain waiting: let all of them wait at once, for 1 KB each. The computing between the
    //    waits goes elsewhere if it would keep the event loop from reacting.
    return new Plan(TASK, affordable(p, TASK_KB), !mayPause(p, p.cpuMs()));
  }

  // A pause budget of 0 means that nobody minds.
  private static boolean mayPause(Profile p, double ms) {
    return p.pauseBudgetMs() == 0 || ms <= p.pauseBudgetMs();
  }

  // How many units of this size fit: never more than there are jobs, and at least one, since a plan
  // without units runs nothing.
  private static int affordable(Profile p, long unitKb) {
    return Math.clamp(p.memoryBudgetKb() / unitKb, 1, p.jobs());
  }
}
