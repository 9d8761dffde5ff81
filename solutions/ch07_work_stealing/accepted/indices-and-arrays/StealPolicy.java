package ch07_work_stealing;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** Rings as in a lock-free implementation: an array, a head and a tail that only grow. */
public final class StealPolicy<T> {
  private final Ring[] rings;
  private final Object[] slots;
  private final int[] slotTurns;
  private final long[] ticks;
  private final Queue<Object> injector = new ArrayDeque<>();
  private final RandomGenerator random;

  private static final class Ring {
    final Object[] cells;
    // Stolen tasks may be more than a queue of one's own would hold.
    int head;
    int tail;
    final int limit;

    Ring(int limit) {
      this.limit = limit;
      cells = new Object[2 * limit + 2];
    }

    int size() {
      return tail - head;
    }

    void put(Object task) {
      cells[tail++ % cells.length] = task;
    }

    Object take() {
      return cells[head++ % cells.length];
    }
  }

  public StealPolicy(int workers, int localCapacity, RandomGenerator victims) {
    rings = new Ring[workers];
    for (int n = 0; n < workers; n++) rings[n] = new Ring(localCapacity);
    slots = new Object[workers];
    slotTurns = new int[workers];
    ticks = new long[workers];
    random = victims;
  }

  public void pushLocal(int worker, T task) {
    Object before = slots[worker];
    slots[worker] = task;
    if (before != null) push(worker, before);
  }

  private void push(int worker, Object task) {
    Ring ring = rings[worker];
    if (ring.size() >= ring.limit)
      for (int left = ring.limit / 2; left > 0; left--) injector.add(ring.take());
    ring.put(task);
  }

  public void pushGlobal(T task) {
    injector.add(task);
  }

  @SuppressWarnings("unchecked") // only tasks were put in
  public Optional<T> next(int worker) {
    return Optional.ofNullable((T) find(worker));
  }

  private Object find(int worker) {
    if (++ticks[worker] % 61 == 0 && !injector.isEmpty()) return other(worker, injector.remove());
    if (slots[worker] != null) {
      Object task = slots[worker];
      slots[worker] = null;
      if (slotTurns[worker] < 3) {
        slotTurns[worker]++;
        return task;
      }
      push(worker, task);
    }
    if (rings[worker].size() > 0) return other(worker, rings[worker].take());
    if (!injector.isEmpty()) return other(worker, injector.remove());
    return other(worker, steal(worker));
  }

  private Object other(int worker, Object task) {
    slotTurns[worker] = 0;
    return task;
  }

  private Object steal(int worker) {
    int first = random.nextInt(rings.length);
    for (int n = first; n < first + rings.length; n++) {
      Ring victim = rings[n % rings.length];
      if (victim == rings[worker] || victim.size() == 0) continue;
      int more = (victim.size() + 1) / 2 - 1;
      Object task = victim.take();
      while (more-- > 0) rings[worker].put(victim.take());
      return task;
    }
    return null;
  }
}
