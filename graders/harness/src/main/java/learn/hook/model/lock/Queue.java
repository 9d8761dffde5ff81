package learn.hook.model.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import learn.hook.model.Limited;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a lock that readers share, in order of arrival: a reader does not overtake a
 * writer who waits, or writers might wait for ever.
 */
final class Queue {
  private record Entry(Lane lane, boolean writes) {}

  private final List<Entry> waiting = new ArrayList<>(2);

  /** No writer came before. */
  boolean letsRead(Lane reader) {
    for (Entry entry : waiting) {
      if (entry.lane == reader) return true;
      if (entry.writes) return false;
    }
    return true;
  }

  @Nullable Lane firstWriter() {
    for (Entry entry : waiting) if (entry.writes) return entry.lane;
    return null;
  }

  /** Waits in line. */
  void await(Wait wait, boolean writes, BooleanSupplier ready) {
    if (ready.getAsBoolean()) return;
    Entry entry = joins(wait, writes);
    Control.await(wait, ready);
    waiting.remove(entry);
  }

  /** The same for calls that an interrupt or a time limit ends. */
  boolean await(Wait wait, long nanos, boolean writes, BooleanSupplier ready)
      throws InterruptedException {
    if (nanos <= 0 || ready.getAsBoolean()) return Limited.await(wait, nanos, ready) == Woken.READY;
    Control.checkInterrupt();
    Entry entry = joins(wait, writes);
    try {
      return Limited.await(wait, nanos, ready) == Woken.READY;
    } finally {
      waiting.remove(entry);
    }
  }

  private Entry joins(Wait wait, boolean writes) {
    Control.change(wait.on());
    Entry entry = new Entry(Control.lane(), writes);
    waiting.add(entry);
    return entry;
  }
}
