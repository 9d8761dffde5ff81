package ch07_timer_wheel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/** Goes tick by tick, however far the jump; each entry counts down its turns. */
public final class TimerWheel implements Time {
  private final long tick;
  private final long start;
  private final SlotList<Sleeper>[] face;
  private SlotList<Sleeper> overdue = new SlotList<>();
  private int hand;
  private long ticks;
  private long now;
  private long numbers;

  @SuppressWarnings("unchecked") // an array of lists that nobody else sees
  public TimerWheel(long tickNanos, int slots, long startNanos) {
    tick = tickNanos;
    start = startNanos;
    now = startNanos;
    face = new SlotList[slots];
    for (int n = 0; n < slots; n++) face[n] = new SlotList<>();
  }

  private static final class Sleeper implements Comparable<Sleeper> {
    final long deadline;
    final long number;
    long turns;
    Runnable fire;
    SlotList.Node<Sleeper> place;

    Sleeper(long deadline, long number, Runnable fire) {
      this.deadline = deadline;
      this.number = number;
      this.fire = fire;
    }

    @Override
    public int compareTo(Sleeper other) {
      int byDeadline = Long.compare(deadline, other.deadline);
      return byDeadline != 0 ? byDeadline : Long.compare(number, other.number);
    }
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    Sleeper sleeper = new Sleeper(deadlineNanos, numbers++, fire);
    long ahead = Math.ceilDiv(deadlineNanos - start, tick) - ticks;
    if (ahead <= 0) {
      sleeper.place = overdue.append(sleeper);
    } else {
      sleeper.turns = (ahead - 1) / face.length;
      sleeper.place = face[(int) ((hand + ahead) % face.length)].append(sleeper);
    }
    return () -> {
      boolean waits = sleeper.fire != null;
      sleeper.fire = null;
      sleeper.place.unlink();
      return waits;
    };
  }

  public void advanceTo(long nowNanos) {
    now = nowNanos;
    List<Sleeper> due = new ArrayList<>();
    collect(overdue, due);
    while (start + (ticks + 1) * tick <= nowNanos) {
      ticks++;
      hand = (hand + 1) % face.length;
      collect(face[hand], due);
    }
    Collections.sort(due);
    for (Sleeper sleeper : due) {
      Runnable fire = sleeper.fire;
      sleeper.fire = null;
      if (fire != null) fire.run();
    }
  }

  private static void collect(SlotList<Sleeper> list, List<Sleeper> due) {
    List<SlotList.Node<Sleeper>> nodes = new ArrayList<>();
    for (var node = list.first(); node.isPresent(); node = node.get().next()) nodes.add(node.get());
    for (var node : nodes) {
      if (node.item().turns-- > 0) continue;
      node.unlink();
      due.add(node.item());
    }
  }

  public OptionalLong nextDeadline() {
    if (overdue.first().isPresent()) return OptionalLong.of(start + ticks * tick);
    long best = Long.MAX_VALUE;
    for (int ahead = 1; ahead <= face.length; ahead++) {
      var node = face[(hand + ahead) % face.length].first();
      for (; node.isPresent(); node = node.get().next())
        best = Math.min(best, ticks + ahead + node.get().item().turns * face.length);
    }
    return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(start + best * tick);
  }

  @Override
  public long nanos() {
    return now;
  }
}
