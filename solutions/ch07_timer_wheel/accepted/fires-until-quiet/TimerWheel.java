package ch07_timer_wheel;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/** What is due goes into a queue in order, and new ones may join it while it is worked off. */
public final class TimerWheel implements Time {
  private final long tickNanos;
  private final long startNanos;
  private final Object[] slots;
  private final PriorityQueue<Alarm> due = new PriorityQueue<>();
  private long nanos;
  private long reached;
  private int alarms;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.slots = new Object[slots];
    Arrays.setAll(this.slots, n -> new SlotList<Alarm>());
    nanos = startNanos;
  }

  @SuppressWarnings("unchecked") // only such lists are in it
  private SlotList<Alarm> slot(long tick) {
    return (SlotList<Alarm>) slots[Math.floorMod(tick, slots.length)];
  }

  private enum State {
    WAITING,
    FIRED,
    CANCELLED
  }

  private final class Alarm implements TimerHandle, Comparable<Alarm> {
    private final long deadline;
    private final int number = alarms++;
    private final Runnable action;
    private final SlotList.Node<Alarm> node;
    private State state = State.WAITING;

    Alarm(long deadline, Runnable action) {
      this.deadline = deadline;
      this.action = action;
      node = slot(Math.max(tick(), reached)).append(this);
    }

    long tick() {
      return Math.ceilDiv(deadline - startNanos, tickNanos);
    }

    @Override
    public boolean cancel() {
      if (state != State.WAITING) return false;
      state = State.CANCELLED;
      node.unlink();
      due.remove(this);
      return true;
    }

    @Override
    public int compareTo(Alarm other) {
      return deadline == other.deadline
          ? Integer.compare(number, other.number)
          : Long.compare(deadline, other.deadline);
    }
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    return new Alarm(deadlineNanos, fire);
  }

  public void advanceTo(long nowNanos) {
    nanos = nowNanos;
    long until = Math.floorDiv(nowNanos - startNanos, tickNanos);
    long from = reached;
    reached = until;
    for (long t = from; t <= Math.min(until, from + slots.length - 1); t++) gather(slot(t));
    while (!due.isEmpty()) {
      Alarm next = due.poll();
      next.state = State.FIRED;
      next.action.run();
      // Whatever was registered for now lies in this slot.
      gather(slot(reached));
    }
  }

  private void gather(SlotList<Alarm> slot) {
    for (var node = slot.first(); node.isPresent(); ) {
      var place = node.get();
      node = place.next();
      if (place.item().tick() > reached) continue;
      place.unlink();
      due.add(place.item());
    }
  }

  public OptionalLong nextDeadline() {
    OptionalLong next = OptionalLong.empty();
    for (int n = 0; n < slots.length; n++) {
      for (var node = slot(n).first(); node.isPresent(); node = node.get().next()) {
        long tick = Math.max(reached, node.get().item().tick());
        if (next.isEmpty() || tick < next.getAsLong()) next = OptionalLong.of(tick);
      }
    }
    return next.isEmpty() ? next : OptionalLong.of(startNanos + next.getAsLong() * tickNanos);
  }

  @Override
  public long nanos() {
    return nanos;
  }
}
