package learn.kit.sim;

/**
 * What a plan costs.
 *
 * @param makespanMs until the last job is done
 * @param memoryKb for everything alive at once
 * @param survivesCrash a crashing job takes nobody with it
 * @param worstPauseMs longest time an event loop cannot react
 */
public record Outcome(
    double makespanMs, long memoryKb, boolean survivesCrash, double worstPauseMs) {}
