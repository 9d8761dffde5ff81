package learn.hook.engine;

/** Unwinds a lane whose schedule is over, where an engine cannot simply drop it. */
public final class Abort extends Error {
  private static final long serialVersionUID = 1L;
  public static final Abort ABORT = new Abort();

  private Abort() {
    super("the schedule is over", null, false, false);
  }
}
