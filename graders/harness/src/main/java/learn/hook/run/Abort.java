package learn.hook.run;

/** Unwinds a lane whose schedule is over, where an engine cannot simply drop it. */
final class Abort extends Error {
  private static final long serialVersionUID = 1L;
  static final Abort ABORT = new Abort();

  private Abort() {
    super("the schedule is over", null, false, false);
  }
}
