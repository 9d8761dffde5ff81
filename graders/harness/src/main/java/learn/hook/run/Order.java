package learn.hook.run;

import learn.hook.order.Cell;
import learn.hook.order.Clocks;

/**
 * Happens-before: who may rely on having seen what. Clocks follow the Java memory model (JLS
 * 17.4.5); histories follow which steps depend on each other, and in which order.
 */
final class Order {
  private Order() {}

  static void acquire(Run run, Object on, int part) {
    Cell cell = run.memory.cell(on, part);
    write(run, cell);
    join(run, cell);
  }

  static void observe(Run run, Object on, int part) {
    Cell cell = run.memory.cell(on, part);
    read(run, cell);
    join(run, cell);
  }

  private static void join(Run run, Cell cell) {
    if (cell.released != null) Clocks.join(run.current.clock, cell.released, run.count);
  }

  static void release(Run run, Object on, int part) {
    Cell cell = run.memory.cell(on, part);
    write(run, cell);
    Lane lane = run.current;
    if (cell.released == null) cell.released = lane.clock.clone();
    else Clocks.join(cell.released, lane.clock, run.count);
    lane.clock[lane.id]++;
  }

  static void read(Run run, Object on, int part) {
    read(run, run.memory.cell(on, part));
  }

  static void write(Run run, Object on, int part) {
    write(run, run.memory.cell(on, part));
  }

  /** Two reads do not depend on each other, so a read leaves no mark. */
  private static void read(Run run, Cell cell) {
    run.current.saw(cell.written);
    run.current.spinning.read(cell.number);
  }

  private static void write(Run run, Cell cell) {
    run.current.saw(cell.written + 1);
    cell.written = run.current.history;
    run.writes++;
  }

  // ---- plain accesses

  /** A plain read or write: a race when another lane's access is not ordered before it. */
  static void access(Run run, Object on, int part, int field, boolean writes) {
    Cell cell = run.memory.cell(on, part);
    Lane lane = run.current;
    if (run.settings.traits().points.get(field)) {
      if (writes) write(run, cell);
      else read(run, cell);
    }
    if (cell.writer >= 0 && cell.writer != lane.id && cell.writerClock > lane.clock[cell.writer])
      race(run, field, new Ending.Access(cell.writer, true, cell.writerSite), writes);
    if (writes) {
      findRacingRead(run, cell, field);
      cell.readClocks = null;
      cell.writer = lane.id;
      cell.writerClock = lane.clock[lane.id];
      cell.writerSite = run.lastStep();
    } else {
      noteRead(run, cell, lane);
    }
  }

  private static void findRacingRead(Run run, Cell cell, int field) {
    int[] reads = cell.readClocks;
    Lane lane = run.current;
    if (reads == null) return;
    for (int i = 0; i < reads.length && i < run.count; i++)
      if (i != lane.id && reads[i] > lane.clock[i])
        race(
            run,
            field,
            new Ending.Access(i, false, run.trace == null ? -1 : cell.readSites[i]),
            true);
  }

  private static void noteRead(Run run, Cell cell, Lane lane) {
    if (cell.readClocks == null) {
      cell.readClocks = new int[Run.MOST_LANES];
      if (run.trace != null) cell.readSites = new int[Run.MOST_LANES];
    }
    cell.readClocks[lane.id] = lane.clock[lane.id];
    if (run.trace != null) cell.readSites[lane.id] = run.lastStep();
  }

  private static void race(Run run, int field, Ending.Access first, boolean writes) {
    Ending.Access second = new Ending.Access(run.current.id, writes, run.lastStep());
    run.races(new Ending.Race(field, first, second));
  }
}
