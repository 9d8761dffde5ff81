package ch07_work_stealing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who takes from where: the plan of tokio's multi-thread scheduler, of {@code ForkJoinPool}, and of
 * Go's processors. Only the plan: one thread calls it, and says which worker acts.
 *
 * <pre>
 *   worker 0      worker 1      worker 2
 *   ┌──────┐      ┌──────┐      ┌──────┐     slot: the task pushed last
 *   └──────┘      └──────┘      └──────┘
 *   ┌─┬─┬─┬─┐     ┌─┬─┬─┬─┐     ┌─┬─┬─┬─┐   local queue, FIFO, bounded
 *   └─┴─┴─┴─┘     └─┴─┴─┴─┘     └─┴─┴─┴─┘
 *        ┌─┬─┬─┬─┬─┬─┬─┬─┬─ …                 global queue, FIFO
 *        └─┴─┴─┴─┴─┴─┴─┴─┴─ …
 * </pre>
 */
public final class StealPolicy<T> {
  // Every so many turns a worker looks at the global queue first, so that a supply of its own that
  // never ends cannot starve the others' tasks. Prime, so that it falls into step with nothing.
  private static final int GLOBAL_FIRST = 61;

  // Two tasks that wake each other would hand the slot back and forth for ever.
  private static final int SLOT_IN_A_ROW = 3;

  private final List<Worker<T>> workers = new ArrayList<>();
  private final int capacity;

  // What comes from outside, and what was too much for a local queue.
  private final Deque<T> global = new ArrayDeque<>();

  // Where the search for a victim begins. If all thieves began at worker 0, they would meet there.
  private final RandomGenerator victims;

  /** Own data of one worker. Others touch it only when they steal. */
  private static final class Worker<T> {
    // The task pushed last. Its data is warm in the cache: a message just sent, mostly.
    private Optional<T> slot = Optional.empty();
    private final Deque<T> local = new ArrayDeque<>();
    private int turns;
    private int slotInARow;
  }

  /** Workers 0 to {@code workers - 1}, each with room for so many tasks beside its slot. */
  public StealPolicy(int workers, int localCapacity, RandomGenerator victims) {
    for (int n = 0; n < workers; n++) this.workers.add(new Worker<>());
    this.capacity = localCapacity;
    this.victims = victims;
  }

  /** Into the worker's slot. What was there has had its chance and goes to the end of the queue. */
  public void pushLocal(int worker, T task) {
    Worker<T> self = workers.get(worker);
    Optional<T> before = self.slot;
    self.slot = Optional.of(task);
    before.ifPresent(older -> append(self, older));
  }

  /** From outside, where no worker is nearer than another. */
  public void pushGlobal(T task) {
    global.addLast(task);
  }

  /** At the end of the local queue; a full one gives half of what it has to everybody first. */
  private void append(Worker<T> self, T task) {
    if (self.local.size() >= capacity)
      // Half, not one: overflowing is expensive, so it should not happen again at once. The oldest:
      // they have waited longest, and the global queue is looked at by all.
      for (int n = 0; n < capacity / 2; n++) global.addLast(self.local.removeFirst());
    self.local.addLast(task);
  }

  /** The task for this worker's turn; empty when there is none anywhere. */
  public Optional<T> next(int worker) {
    Worker<T> self = workers.get(worker);
    self.turns++;
    // The order of places to look, and nothing else. Each is asked only if the ones before had
    // nothing.
    Optional<T> found = Optional.empty();
    if (self.turns % GLOBAL_FIRST == 0) found = fromGlobal(self);
    if (found.isEmpty()) found = fromSlot(self);
    if (found.isEmpty()) found = fromLocal(self);
    if (found.isEmpty()) found = fromGlobal(self);
    if (found.isEmpty()) found = steal(worker);
    return found;
  }

  private Optional<T> fromSlot(Worker<T> self) {
    if (self.slot.isEmpty()) return Optional.empty();
    Optional<T> task = self.slot;
    self.slot = Optional.empty();
    if (self.slotInARow < SLOT_IN_A_ROW) {
      self.slotInARow++;
      return task;
    }
    // Enough: it lines up like everybody else.
    append(self, task.get());
    return Optional.empty();
  }

  private Optional<T> fromLocal(Worker<T> self) {
    return notFromSlot(self, Optional.ofNullable(self.local.pollFirst()));
  }

  private Optional<T> fromGlobal(Worker<T> self) {
    return notFromSlot(self, Optional.ofNullable(global.pollFirst()));
  }

  /** A turn that went to somebody else ends the row. */
  private static <T> Optional<T> notFromSlot(Worker<T> self, Optional<T> task) {
    if (task.isPresent()) self.slotInARow = 0;
    return task;
  }

  /** For idle time only: nothing of one's own, nothing in the global queue. */
  private Optional<T> steal(int thief) {
    int count = workers.size();
    int start = victims.nextInt(count);
    for (int n = 0; n < count; n++) {
      int victim = (start + n) % count;
      if (victim == thief || workers.get(victim).local.isEmpty()) continue;
      return take(workers.get(thief), workers.get(victim));
    }
    return Optional.empty();
  }

  /**
   * The older half, rounded up: the oldest to run now, the rest for later. The slot stays where it
   * is, as its task is about to run there.
   */
  private Optional<T> take(Worker<T> thief, Worker<T> victim) {
    int half = (victim.local.size() + 1) / 2;
    Optional<T> first = Optional.of(victim.local.removeFirst());
    for (int n = 1; n < half; n++) thief.local.addLast(victim.local.removeFirst());
    return notFromSlot(thief, first);
  }
}
