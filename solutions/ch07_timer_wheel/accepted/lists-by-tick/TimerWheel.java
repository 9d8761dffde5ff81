package ch07_timer_wheel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learn.kit.SlotList;
import learn.kit.Time;
import learn.kit.TimerHandle;

/** A list for each tick that anybody waits for; hashing finds it, and no two ticks share one. */
public final class TimerWheel implements Time {
  private record Entry(long deadline, int order, Runnable fire) {}

  private final Map<Long, SlotList<Entry>> byTick = new HashMap<>();
  private final long tickNanos;
  private final long startNanos;
  private long now;
  private int registered;

  public TimerWheel(long tickNanos, int slots, long startNanos) {
    this.tickNanos = tickNanos;
    this.startNanos = startNanos;
    this.now = startNanos;
  }

  private static final class Handle implements TimerHandle {
    Optional<SlotList.Node<Entry>> node = Optional.empty();

    @Override
    public boolean cancel() {
      boolean waits = node.isPresent();
      node.ifPresent(SlotList.Node::unlink);
      node = Optional.empty();
      return waits;
    }
  }

  @Override
  public TimerHandle at(long deadlineNanos, Runnable fire) {
    long tick = Math.ceilDiv(deadlineNanos - startNanos, tickNanos);
    Handle handle = new Handle();
    // Firing is cancelling with a call: whichever comes first wins.
    Runnable once =
        () -> {
          if (handle.cancel()) fire.run();
        };
    SlotList<Entry> list = byTick.computeIfAbsent(tick, t -> new SlotList<>());
    handle.node = Optional.of(list.append(new Entry(deadlineNanos, registered++, once)));
    return handle;
  }

  @Override
  public long nanos() {
    return now;
  }

  public void advanceTo(long nowNanos) {
    now = nowNanos;
    List<Long> passed =
        byTick.keySet().stream().filter(tick -> startNanos + tick * tickNanos <= now).toList();
    List<Entry> due =
        passed.stream()
            .map(byTick::remove)
            .flatMap(TimerWheel::entries)
            .sorted(
                (a, b) ->
                    a.deadline == b.deadline
                        ? Integer.compare(a.order, b.order)
                        : Long.compare(a.deadline, b.deadline))
            .toList();
    due.forEach(entry -> entry.fire.run());
  }

  private static Stream<Entry> entries(SlotList<Entry> list) {
    return Stream.iterate(list.first(), Optional::isPresent, n -> n.get().next())
        .map(node -> node.get().item());
  }

  public OptionalLong nextDeadline() {
    return byTick.entrySet().stream()
        .filter(each -> each.getValue().first().isPresent())
        .mapToLong(each -> startNanos + each.getKey() * tickNanos)
        .min();
  }
}
