package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/**
 * A clock face with slots. An entry lies in the slot of the tick at which it fires, tick mod slots,
 * among those of the same place in other turns:
 *
 * <pre>
 *   8 slots, now = tick 5
 *
 *   slot   0    1    2    3    4    5    6    7
 *               9              12   ▲   14
 *              17                  now  22      22 mod 8 = 6: next to 14, one turn later
 * </pre>
 *
 * <p>So inserting is a division, and cancelling is unlinking a node one already holds. Only moving
 * on has to look, and it looks at no slot that it does not pass.
 */
public final class TimerWheel implements Time {
  // Deadline order, and the order of insertion among equals. Used on those that are due and never
  // on those that wait.
  private static final Comparator<Entry> BY_DEADLINE =
      Comparator.comparingLong((Entry entry) -> entry.deadline).thenComparing(entry -> entry.seq);

  private final long tickNanos;
  private final long startNanos;
  private final List<SlotList<Entry>> slots;

  // The last advanceTo, and the tick it has reached: tick n is at start + n * tickNanos.
  private long now;
  private long tick;

  // How many entries have been made so far.
  private long made;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.slots = Stream.generate(SlotList<Entry>::new).limit(slots).toList();
    this.now = startNanos;
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    Entry entry = new Entry(deadlineNanos, fire);
    entry.place = Optional.of(slot(entry.tick).append(entry));
    return entry;
  }

  // Up, not down: at the tick before the deadline it would be early. What is due already goes to
  // the tick we stand at, which advanceTo looks at first.
  private long firingTick(long deadlineNanos) {
    return Math.max(tick, Math.ceilDiv(deadlineNanos - startNanos, tickNanos));
  }

  private SlotList<Entry> slot(long tick) {
    return slots.get((int) (tick % slots.size()));
  }

  /**
   * Fires all that is due. First they are taken out, then fired: whatever a fire registers is not
   * among those taken, so it waits for the next call, and nobody walks a list that grows.
   */
  public void advanceTo(long nowNanos) {
    now = nowNanos;
    long reached = Math.max(tick, Math.floorDiv(nowNanos - startNanos, tickNanos));
    List<Entry> due = takeDue(reached);
    tick = reached;
    due.sort(BY_DEADLINE);
    due.forEach(Entry::run);
  }

  // From the tick we stand at, as there may be something new at it. After one whole turn every slot
  // has been looked at, however far the jump.
  private List<Entry> takeDue(long reached) {
    List<Entry> due = new ArrayList<>();
    long last = Math.min(reached, tick + slots.size() - 1);
    for (long passed = tick; passed <= last; passed++) takeDue(slot(passed), reached, due);
    return due;
  }

  private void takeDue(SlotList<Entry> slot, long reached, List<Entry> due) {
    Optional<SlotList.Node<Entry>> node = slot.first();
    while (node.isPresent()) {
      // Asked before unlinking: a node that is in no list has no next.
      Optional<SlotList.Node<Entry>> next = node.get().next();
      Entry entry = node.get().item();
      if (entry.tick <= reached) {
        node.get().unlink();
        due.add(entry);
      }
      node = next;
    }
  }

  /**
   * When the driver has to come next. Asked once a round, not once a timer, so it may look at every
   * entry. There is no stored minimum that a cancel could make wrong.
   */
  public OptionalLong nextDeadline() {
    return slots.stream()
        .flatMap(slot -> Stream.iterate(slot.first(), Optional::isPresent, n -> n.get().next()))
        .mapToLong(node -> node.get().item().tick)
        .min()
        .stream()
        .map(first -> startNanos + first * tickNanos)
        .findFirst();
  }

  @Override
  public long nanos() {
    return now;
  }

  /** A registration; it knows where it lies, so that giving it up is no search. */
  private final class Entry implements TimerHandle {
    private final long deadline;
    private final Runnable fire;
    private final long seq = made++;

    // The absolute tick, not a count of turns: nothing has to be counted down on the way.
    private final long tick;

    private Optional<SlotList.Node<Entry>> place = Optional.empty();

    // Fired or cancelled. Those of one jump are out of their slots before the first of them fires,
    // and that one may still cancel the others.
    private boolean over;

    Entry(long deadline, Runnable fire) {
      this.deadline = deadline;
      this.fire = fire;
      this.tick = firingTick(deadline);
    }

    void run() {
      if (over) return;
      over = true;
      fire.run();
    }

    @Override
    public boolean cancel() {
      if (over) return false;
      over = true;
      place.ifPresent(SlotList.Node::unlink);
      return true;
    }
  }
}
