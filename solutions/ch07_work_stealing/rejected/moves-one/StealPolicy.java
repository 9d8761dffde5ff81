package ch07_work_stealing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

public final class StealPolicy<T> {
  private static final int GLOBAL_FIRST = 61;

  private static final int SLOT_IN_A_ROW = 3;

  private final List<Worker<T>> workers = new ArrayList<>();
  private final int capacity;

  private final Deque<T> global = new ArrayDeque<>();

  private final RandomGenerator victims;

  private static final class Worker<T> {
    private Optional<T> slot = Optional.empty();
    private final Deque<T> local = new ArrayDeque<>();
    private int turns;
    private int slotInARow;
  }

  public StealPolicy(int workers, int localCapacity, RandomGenerator victims) {
    for (int n = 0; n < workers; n++) this.workers.add(new Worker<>());
    this.capacity = localCapacity;
    this.victims = victims;
  }

  public void pushLocal(int worker, T task) {
    Worker<T> self = workers.get(worker);
    Optional<T> before = self.slot;
    self.slot = Optional.of(task);
    before.ifPresent(older -> append(self, older));
  }

  public void pushGlobal(T task) {
    global.addLast(task);
  }

  private void append(Worker<T> self, T task) {
    if (self.local.size() >= capacity) global.addLast(self.local.removeFirst());
    self.local.addLast(task);
  }

  public Optional<T> next(int worker) {
    Worker<T> self = workers.get(worker);
    self.turns++;
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
    append(self, task.get());
    return Optional.empty();
  }

  private Optional<T> fromLocal(Worker<T> self) {
    return notFromSlot(self, Optional.ofNullable(self.local.pollFirst()));
  }

  private Optional<T> fromGlobal(Worker<T> self) {
    return notFromSlot(self, Optional.ofNullable(global.pollFirst()));
  }

  private static <T> Optional<T> notFromSlot(Worker<T> self, Optional<T> task) {
    if (task.isPresent()) self.slotInARow = 0;
    return task;
  }

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

  private Optional<T> take(Worker<T> thief, Worker<T> victim) {
    int half = (victim.local.size() + 1) / 2;
    Optional<T> first = Optional.of(victim.local.removeFirst());
    for (int n = 1; n < half; n++) thief.local.addLast(victim.local.removeFirst());
    return notFromSlot(thief, first);
  }
}
