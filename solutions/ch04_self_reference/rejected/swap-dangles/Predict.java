package ch04_self_reference;

public final class Predict {
  public enum Fate {
    FINE,
    DANGLES,
    WRONG_VALUE
  }

  public static Fate movedBeforeFirstPoll() {
    return Fate.FINE;
  }

  public static Fate movedBetweenPolls() {
    return Fate.DANGLES;
  }

  public static Fate swappedBetweenPolls() {
    return Fate.DANGLES;
  }

  public static Fate movedAfterReady() {
    return Fate.FINE;
  }
}
