package ch04_self_reference;

/**
 * Four moves, three fates. What decides is not whether a value moves but whether anybody will still
 * follow an address that was taken before the move.
 */
public final class Predict {
  /** What comes of it. */
  public enum Fate {
    /** It answers as if nothing had happened. */
    FINE,
    /** It follows an address at which nothing lives any more. */
    DANGLES,
    /** It answers, and the answer is wrong. */
    WRONG_VALUE
  }

  private Predict() {}

  /** No line of the body has run, so no address has been taken: it is plain arguments. */
  public static Fate movedBeforeFirstPoll() {
    return Fate.FINE;
  }

  /** The word holds the old address, and the second poll follows it. */
  public static Fate movedBetweenPolls() {
    return Fate.DANGLES;
  }

  /** Both places stay alive, so the old address reads: the OTHER value's data. No crash, no log. */
  public static Fate swappedBetweenPolls() {
    return Fate.WRONG_VALUE;
  }

  /** The stale address is still in its word, but the machine is over and reads it no more. */
  public static Fate movedAfterReady() {
    return Fate.FINE;
  }
}
