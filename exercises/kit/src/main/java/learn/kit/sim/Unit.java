package learn.kit.sim;

/**
 * What one job can run on, from the simplest to the heaviest. Two costs tell them apart: what it
 * takes to start one, and what one occupies while it is alive.
 */
public enum Unit {
  /** The calling thread, one job after the other. Free, and it does nothing else meanwhile. */
  INLINE(0, 0),

  /** A future, or a virtual thread: an object on the heap, started by a method call. */
  TASK(0.001, 1),

  /** A thread of the operating system, with a stack of its own. */
  PLATFORM_THREAD(0.1, 1_024),

  /** A process of its own. Nothing else survives the crash of a neighbour. */
  PROCESS(20, 30_720);

  private final double startMs;
  private final long memoryKb;

  Unit(double startMs, long memoryKb) {
    this.startMs = startMs;
    this.memoryKb = memoryKb;
  }

  /** What starting one takes, in milliseconds; needs no core. */
  public double startMs() {
    return startMs;
  }

  /** What one occupies while it is alive, in KiB. */
  public long memoryKb() {
    return memoryKb;
  }
}
