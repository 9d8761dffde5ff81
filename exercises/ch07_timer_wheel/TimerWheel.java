package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/**
 * A clock for very many timers. It does not run by itself: whoever drives it calls {@link
 * #advanceTo}, and asks {@link #nextDeadline} how long to sleep until then. One thread does all.
 *
 * <p>Tick n is at {@code startNanos + n * tickNanos}.
 */
public final class TimerWheel implements Time {
  private final long tickNanos;
  private final long startNanos;

  // One list for each place on the clock face. A SlotList hands out its nodes: keep the one that
  // append returns, and you can unlink it later without looking for it.
  private final List<SlotList<Entry>> slots = new ArrayList<>();

  // The last advanceTo, and the tick it has reached.
  private long now;
  private long tick;

  // What is waiting for a tick. Does a slot alone say when it fires?
  private record Entry(Runnable fire) {}

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.now = startNanos;
    for (int n = 0; n < slots; n++) this.slots.add(new SlotList<>());
  }

  /** Runs {@code fire} once, at the first tick that is not before the deadline. */
  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    long due = (deadlineNanos - startNanos) / tickNanos;
    slot(due).append(new Entry(fire));
    return () -> false; // what is missing: how to give it up
  }

  private SlotList<Entry> slot(long tick) {
    return slots.get((int) (tick % slots.size()));
  }

  /** Time has come so far: fires everything that is due, in the order of the deadlines. */
  public void advanceTo(long nowNanos) {
    now = nowNanos;
    long reached = (nowNanos - startNanos) / tickNanos;
    while (tick < reached) fireAll(slot(++tick));
  }

  private void fireAll(SlotList<Entry> slot) {
    Optional<SlotList.Node<Entry>> node = slot.first();
    while (node.isPresent()) {
      node.get().item().fire().run();
      node.get().unlink();
      node = slot.first();
    }
  }

  /** The tick, in nanoseconds, at which the next entry fires; empty when none is waiting. */
  public OptionalLong nextDeadline() {
    return OptionalLong.empty();
  }

  /** The last advanceTo, or the start. */
  @Override
  public long nanos() {
    return now;
  }
}
