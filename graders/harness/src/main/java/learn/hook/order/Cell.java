package learn.hook.order;

import org.jspecify.annotations.Nullable;

/** What is known, in one schedule, about one shared place: who wrote and read it last, and when. */
public final class Cell {
  final Object owner;
  final int part;

  /** The same in every run of a schedule. */
  public final int number;

  // The history of whoever wrote it last: what a reader learns by reading.
  public long written;

  // The clock that a reader takes over; null until somebody has released it.
  public int @Nullable [] released;

  // Plain accesses: the last write, and the last read of each lane since.
  public int writer = -1;
  public int writerClock;
  public int writerSite;
  public int @Nullable [] readClocks;
  public int[] readSites = {};

  // What a facility keeps of this object: its monitor.
  public @Nullable Object kept;

  Cell(Object owner, int part, int number) {
    this.owner = owner;
    this.part = part;
    this.number = number;
  }
}
