package learn.hook.search;

/**
 * What was tried.
 *
 * @param exhausted every schedule there is
 * @param complete every schedule with at most so many preemptions (or delays); -1 for none
 * @param delays from four threads on, departures from the order of turns are counted
 * @param schedules that ran to their end in the widest pass
 * @param sampled random ones
 * @param seed of the sampling
 * @param cut schedules that reached the limit of steps and ended turn by turn
 */
public record Coverage(
    boolean exhausted,
    int complete,
    boolean delays,
    long schedules,
    long sampled,
    long seed,
    long cut) {}
