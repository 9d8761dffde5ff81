package learn.kit.sim;

/** What one job can run on. */
public enum Unit {
  /** The calling thread, one job after the other. */
  INLINE(0, 0),
  /** A future, or a virtual thread. */
  TASK(0.001, 1),
  /** A thread of the operating system. */
  PLATFORM_THREAD(0.1, 1_024),
  /** A process of its own: the only unit that survives a crash of its neighbour. */
  PROCESS(20, 30_720);

  private final double startMs;
  private final long memoryKb;

  Unit(double startMs, long memoryKb) {
    this.startMs = startMs;
    this.memoryKb = memoryKb;
  }

  /** What starting one costs, in milliseconds; needs no core. */
  public double startMs() {
    return startMs;
  }

  /** What one that is alive costs, in KiB. */
  public long memoryKb() {
    return memoryKb;
  }
}
