package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
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

  // All that wait, the next one first. Then the wheel is only there for show.
  private final PriorityQueue<Entry> order =
      new PriorityQueue<>(
          Comparator.comparingLong((Entry e) -> e.deadline).thenComparing(e -> e.seq));

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.now = startNanos;
    for (int n = 0; n < slots; n++) this.slots.add(new SlotList<>());
  }

  public TimerHandle at(long deadlineNanos, Runnable fire) {
    Entry entry = new Entry(deadlineNanos, tickOf(deadlineNanos), fire, made++);
    entry.node = slot(entry.tick).append(entry);
    order.add(entry);
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
    tick = reached;
    while (first().isPresent() && first().get().tick <= reached) {
      Entry entry = order.poll();
      entry.node.unlink();
      entry.run();
    }
  }

  private Optional<Entry> first() {
    return Optional.ofNullable(order.peek());
  }

  public OptionalLong nextDeadline() {
    return first().stream().mapToLong(entry -> startNanos + entry.tick * tickNanos).findFirst();
  }

  public long nanos() {
    return now;
  }

  private final class Entry implements TimerHandle {
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
      order.remove(this);
      return true;
    }
  }
}
