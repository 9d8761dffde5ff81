package learn.kit.sim;

/**
 * What a plan costs, to be held against the budgets of the {@link Profile}.
 *
 * @param makespanMs milliseconds until the last job is done (against {@code latencyBudgetMs})
 * @param memoryKb KiB of all units alive at once (against {@code memoryBudgetKb})
 * @param survivesCrash whether a job that crashes takes nobody with it (demanded by {@code
 *     untrusted})
 * @param worstPauseMs the longest time an event loop cannot react (against {@code pauseBudgetMs})
 */
public record Outcome(
    double makespanMs, long memoryKb, boolean survivesCrash, double worstPauseMs) {}
