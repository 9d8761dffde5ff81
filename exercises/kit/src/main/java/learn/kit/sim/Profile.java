package learn.kit.sim;

/**
 * The work, and what it may cost.
 *
 * @param name for people; says nothing about the work
 * @param jobs how many there are, all alike; at least 1
 * @param waitMs how long each waits for something outside, in milliseconds
 * @param cpuMs how long each needs a core after that, in milliseconds
 * @param cores how many the machine has; at least 1
 * @param memoryBudgetKb KiB for all units that are alive at once
 * @param latencyBudgetMs milliseconds until the last job is done
 * @param pauseBudgetMs longest time an event loop may not react; 0 = nobody minds
 * @param untrusted whether a job may crash what it runs in
 * @param nativeBlocking whether the wait happens in a driver that holds on to its thread
 */
public record Profile(
    String name,
    int jobs,
    double waitMs,
    double cpuMs,
    int cores,
    long memoryBudgetKb,
    double latencyBudgetMs,
    double pauseBudgetMs,
    boolean untrusted,
    boolean nativeBlocking) {

  /** Refuses work that the model has no meaning for. */
  public Profile {
    if (jobs < 1) throw new IllegalArgumentException("jobs must be at least 1, was " + jobs);
    if (cores < 1) throw new IllegalArgumentException("cores must be at least 1, was " + cores);
    if (waitMs < 0 || cpuMs < 0) throw new IllegalArgumentException("no time is negative");
  }
}
