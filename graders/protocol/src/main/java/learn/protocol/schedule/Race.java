package learn.protocol.schedule;

/**
 * Two accesses that nothing orders.
 *
 * @param on the field, element or collection
 * @param first index of the earlier step in this schedule
 * @param second index of the later one
 * @param remedy what would order them
 * @param lock the lock that one of the two holds, if the remedy is that lock; else empty
 */
public record Race(String on, int first, int second, Remedy remedy, String lock) {
  public Race {
    if (first < 0 || second <= first) throw new IllegalArgumentException(first + ", " + second);
  }

  /** What would order the two. */
  public enum Remedy {
    /** Make the field volatile. */
    VOLATILE,
    /** Reach it under the lock under which the other one reaches it. */
    SAME_LOCK,
    /** Reach it under one lock, or through an atomic class: a read and a write must be one step. */
    ATOMIC,
    /** Make the field final, or hand the object over through something that publishes it. */
    PUBLISH,
    /** A collection for several threads, or one lock around this one. */
    COLLECTION
  }
}
