package learn.kit.sim;

/**
 * A choice.
 *
 * @param unit what each job runs on
 * @param width how many at once, at least 1; INLINE is always 1
 * @param offloadCpu whether the computing part is handed to threads beside the event loop
 */
public record Plan(Unit unit, int width, boolean offloadCpu) {
  /** Refuses plans nobody could carry out. */
  public Plan {
    if (width < 1) throw new IllegalArgumentException("width must be at least 1, was " + width);
    if (unit == Unit.INLINE && width != 1)
      throw new IllegalArgumentException("INLINE is one at a time: width 1, not " + width);
  }
}
