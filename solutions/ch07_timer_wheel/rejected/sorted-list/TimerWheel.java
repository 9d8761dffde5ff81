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
  // One list, the next deadline in front.
  private SlotList<Entry> waiting = new SlotList<>();
  private long now;
  private long tick;
  private long made;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.now = startNanos;
  }

  public TimerHandle at(long deadlineNanos, Runnable fire) {
    Entry entry = new Entry(deadlineNanos, tickOf(deadlineNanos), fire, made++);
    insert(entry);
    return entry;
  }

  private long tickOf(long deadlineNanos) {
    return Math.max(tick, Math.ceilDiv(deadlineNanos - startNanos, tickNanos));
  }

  // A SlotList only appends, so whoever comes after the new one is appended once more.
  private void insert(Entry entry) {
    SlotList<Entry> sorted = new SlotList<>();
    boolean placed = false;
    for (var node = waiting.first(); node.isPresent(); node = node.get().next()) {
      Entry other = node.get().item();
      if (!placed && other.deadline > entry.deadline) {
        entry.node = sorted.append(entry);
        placed = true;
      }
      other.node = sorted.append(other);
    }
    if (!placed) entry.node = sorted.append(entry);
    waiting = sorted;
  }

  public void advanceTo(long nowNanos) {
    now = nowNanos;
    long reached = Math.max(tick, (nowNanos - startNanos) / tickNanos);
    List<Entry> due = new ArrayList<>();
    take(waiting, reached, due);
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
    if (waiting.first().isPresent()) first = waiting.first().get().item().tick;
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
      if (over) return;
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
