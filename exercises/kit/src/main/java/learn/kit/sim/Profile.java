package learn.kit.sim;

/**
 * The work, and what it may cost.
 *
 * @param name for people; says nothing about the work
 * @param jobs how many, all alike
 * @param waitMs how long each waits for something outside
 * @param cpuMs how long each needs a core after that
 * @param cores of the machine
 * @param memoryBudgetKb for everything alive at once
 * @param latencyBudgetMs until the last job is done
 * @param pauseBudgetMs longest time an event loop may not react; 0 = nobody minds
 * @param untrusted a job may crash its unit
 * @param nativeBlocking the wait happens in a driver that holds on to its thread
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
    boolean nativeBlocking) {}
