package learn.hook.search;

/**
 * How much is tried before a check may say that it held. Counted, never timed: two machines give
 * the same answer.
 *
 * @param preemptions bounds 0 to this are tried one after the other, then no bound
 * @param schedules of the search in order, all bounds together
 * @param sampled random ones, when those were not enough
 * @param steps of one schedule
 * @param spurious one wait of a schedule may return without a reason
 */
public record Budget(int preemptions, int schedules, int sampled, int steps, boolean spurious) {
  public static Budget standard() {
    return new Budget(2, 20_000, 2_000, 2_000, false);
  }
}
