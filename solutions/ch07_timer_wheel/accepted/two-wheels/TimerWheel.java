package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/**
 * A fast wheel for the turn we are in, a slow one for the turns to come, and a list for what is
 * farther than that. At the beginning of each turn its entries come down.
 */
public final class TimerWheel implements Time {
  private final long tickNanos;
  private final long startNanos;
  private final int size;
  private final List<SlotList<Entry>> fast = new ArrayList<>();
  private final List<SlotList<Entry>> slow = new ArrayList<>();
  private final SlotList<Entry> far = new SlotList<>();
  private long now;
  private long current;
  private long count;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    size = slots;
    now = startNanos;
    for (int n = 0; n < slots; n++) {
      fast.add(new SlotList<>());
      slow.add(new SlotList<>());
    }
  }

  private static final class Entry {
    final long deadline;
    final long tick;
    final long number;
    final Runnable fire;
    SlotList.Node<Entry> node;
    boolean done;

    Entry(long deadline, long tick, long number, Runnable fire) {
      this.deadline = deadline;
      this.tick = tick;
      this.number = number;
      this.fire = fire;
    }

    boolean end() {
      if (done) return false;
      done = true;
      return true;
    }
  }

  public TimerHandle at(long deadlineNanos, Runnable fire) {
    long tick = Math.max(current, Math.ceilDiv(deadlineNanos - startNanos, tickNanos));
    Entry entry = new Entry(deadlineNanos, tick, count++, fire);
    place(entry);
    return () -> {
      entry.node.unlink();
      return entry.end();
    };
  }

  private void place(Entry entry) {
    long turn = entry.tick / size;
    long thisTurn = current / size;
    SlotList<Entry> list = far;
    if (turn == thisTurn) list = fast.get((int) (entry.tick % size));
    else if (turn - thisTurn < size) list = slow.get((int) (turn % size));
    entry.node = list.append(entry);
  }

  public void advanceTo(long nowNanos) {
    now = nowNanos;
    List<Entry> due = new ArrayList<>();
    Consumer<Entry> take =
        entry -> {
          entry.node.unlink();
          due.add(entry);
        };
    LongConsumer visit = tick -> forEach(fast.get((int) (tick % size)), take);
    visit.accept(current);
    while (startNanos + (current + 1) * tickNanos <= nowNanos) {
      current++;
      if (current % size == 0) comeDown();
      visit.accept(current);
    }
    due.sort(Comparator.<Entry>comparingLong(e -> e.deadline).thenComparingLong(e -> e.number));
    for (Entry entry : due) if (entry.end()) entry.fire.run();
  }

  private void comeDown() {
    Consumer<Entry> again =
        entry -> {
          entry.node.unlink();
          place(entry);
        };
    forEach(slow.get((int) (current / size % size)), again);
    if (current / size % size == 0) forEach(far, again);
  }

  private static void forEach(SlotList<Entry> list, Consumer<Entry> what) {
    List<Entry> all = new ArrayList<>();
    for (var node = list.first(); node.isPresent(); node = node.get().next())
      all.add(node.get().item());
    all.forEach(what);
  }

  public OptionalLong nextDeadline() {
    List<Long> ticks = new ArrayList<>();
    Consumer<Entry> note = entry -> ticks.add(entry.tick);
    fast.forEach(list -> forEach(list, note));
    slow.forEach(list -> forEach(list, note));
    forEach(far, note);
    return ticks.stream().mapToLong(tick -> startNanos + tick * tickNanos).min();
  }

  public long nanos() {
    return now;
  }
}
