package learn.hook.order;

/**
 * Notices a lane that goes round without anything new: each round reads the same places, and nobody
 * has written since. Such a lane is set aside until somebody writes.
 */
public final class Spinning {
  private static final int ROUNDS = 4;
  // A loop that reads nothing shared computes; one that does so for ever must not stop the search.
  private static final int SILENT_ROUNDS = 2_000;

  private long round;
  private long lastRound;
  private int idle;
  private int silent;
  private int writes = -1;

  /** The run's count of writes when the lane was set aside; -1 while it is not. */
  public int asideSince = -1;

  /** A shared place was read. */
  public void read(int place) {
    round = round * 31 + place + 1;
  }

  /** True when the lane should stand aside. */
  public boolean goesRound(int writesNow) {
    boolean nothingShared = round == 0;
    boolean same = round == lastRound && writes == writesNow;
    idle = same && !nothingShared ? idle + 1 : 0;
    silent = nothingShared ? silent + 1 : 0;
    lastRound = round;
    round = 0;
    writes = writesNow;
    return idle >= ROUNDS || silent >= SILENT_ROUNDS;
  }

  /** Until somebody writes. */
  public void standAside(int writesNow) {
    asideSince = writesNow;
    idle = 0;
    silent = 0;
  }
}
