package learn.hook.run;

import org.jspecify.annotations.Nullable;

/** What is known, in one schedule, about one shared place: who wrote and read it last, and when. */
final class Cell {
  final Object owner;
  final int part;
  final int number;

  // The history of whoever wrote it last: what a reader learns by reading.
  long written;

  // The clock that a reader takes over; null until somebody has released it.
  int @Nullable [] released;

  // Plain accesses: the last write, and the last read of each lane since.
  int writer = -1;
  int writerClock;
  int writerSite;
  int @Nullable [] readClocks;
  int[] readSites = {};

  @Nullable Monitor monitor;

  Cell(Object owner, int part, int number) {
    this.owner = owner;
    this.part = part;
    this.number = number;
  }
}
