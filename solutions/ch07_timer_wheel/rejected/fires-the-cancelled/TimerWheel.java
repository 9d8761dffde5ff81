package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

public final class TimerWheel implements Time {
  private final long tickNanos;
  private final long startNanos;
  private final List<SlotList<Entry>> slots = new ArrayList<>();
  private long now;
  private long tick;
  private long made;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.now = startNanos;
    for (int n = 0; n < slots; n++) this.slots.add(new SlotList<>());
  }

  public TimerHandle at(long deadlineNanos, Runnable fire) {
    Entry entry = new Entry(deadlineNanos, tickOf(deadlineNanos), fire, made++);
    entry.node = slot(entry.tick).append(entry);
    return entry;
  }

  private long tickOf(long deadlineNanos) {
    return Math.max(tick, Math.ceilDiv(deadlineNanos - startNanos, tickNanos));
  }

  private SlotList<Entry> slot(long tick) {
    return slots.get((int) (tick % slots.size()));
  }

  public void advanceTo(long nowNanos) {
    now = nowNanos;
    long reached = Math.max(tick, (nowNanos - startNanos) / tickNanos);
    List<Entry> due = new ArrayList<>();
    for (long t = tick; t <= reached && t < tick + slots.size(); t++) take(slot(t), reached, due);
    tick = reached;
    due.sort(Comparator.comparingLong((Entry e) -> e.deadline).thenComparing(e -> e.seq));
    for (Entry entry : due) entry.run();
  }

  private void take(SlotList<Entry> slot, long reached, List<Entry> due) {
    var node = slot.first();
    while (node.isPresent()) {
      var next = node.get().next();
      Entry entry = node.get().item();
      if (entry.tick <= reached) {
        node.get().unlink();
        due.add(entry);
      }
      node = next;
    }
  }

  public OptionalLong nextDeadline() {
    long first = Long.MAX_VALUE;
    for (SlotList<Entry> slot : slots)
      for (var node = slot.first(); node.isPresent(); node = node.get().next())
        first = Math.min(first, node.get().item().tick);
    return first == Long.MAX_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(startNanos + first * tickNanos);
  }

  public long nanos() {
    return now;
  }

  private static final class Entry implements TimerHandle {
    private final long deadline;
    private final long tick;
    private final Runnable fire;
    private final long seq;
    private SlotList.Node<Entry> node;
    private boolean over;

    Entry(long deadline, long tick, Runnable fire, long seq) {
      this.deadline = deadline;
      this.tick = tick;
      this.fire = fire;
      this.seq = seq;
    }

    void run() {
      over = true;
      fire.run();
    }

    public boolean cancel() {
      if (over) return false;
      over = true;
      node.unlink();
      return true;
    }
  }
}
