package ch07_work_stealing;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The order of places to look as a list of functions; the first that has something wins. */
public final class StealPolicy<T> {
  private final List<LinkedList<T>> queues;
  private final List<T> slots = new ArrayList<>();
  private final LinkedList<T> global = new LinkedList<>();
  private final int[] turn;
  private final int[] row;
  private final int room;
  private final RandomGenerator dice;

  public StealPolicy(int workers, int localCapacity, RandomGenerator victims) {
    queues = Stream.generate(LinkedList<T>::new).limit(workers).toList();
    for (int n = 0; n < workers; n++) slots.add(null);
    turn = new int[workers];
    row = new int[workers];
    room = localCapacity;
    dice = victims;
  }

  public void pushLocal(int worker, T task) {
    T older = slots.set(worker, task);
    if (older != null) lineUp(worker, older);
  }

  private void lineUp(int worker, T task) {
    LinkedList<T> queue = queues.get(worker);
    if (queue.size() == room) {
      List<T> half = queue.subList(0, room / 2);
      global.addAll(half);
      half.clear();
    }
    queue.add(task);
  }

  public void pushGlobal(T task) {
    global.add(task);
  }

  public Optional<T> next(int worker) {
    turn[worker] = (turn[worker] + 1) % 61;
    List<IntFunction<T>> places =
        new ArrayList<>(List.of(this::slot, this::own, this::shared, this::stolen));
    if (turn[worker] == 0) places.addFirst(this::shared);
    return places.stream().map(place -> place.apply(worker)).filter(Objects::nonNull).findFirst();
  }

  private T slot(int worker) {
    T task = slots.set(worker, null);
    if (task == null || row[worker]++ < 3) return task;
    lineUp(worker, task);
    return null;
  }

  private T own(int worker) {
    row[worker] = 0;
    return queues.get(worker).poll();
  }

  private T shared(int worker) {
    row[worker] = 0;
    return global.poll();
  }

  private T stolen(int worker) {
    int others = queues.size() - 1;
    if (others == 0) return null;
    int start = dice.nextInt(others);
    return IntStream.range(0, others)
        .map(n -> (worker + 1 + (start + n) % others) % queues.size())
        .mapToObj(queues::get)
        .filter(queue -> !queue.isEmpty())
        .findFirst()
        .map(queue -> rob(queue, queues.get(worker)))
        .orElse(null);
  }

  private T rob(LinkedList<T> from, LinkedList<T> to) {
    List<T> loot = from.subList(0, from.size() - from.size() / 2);
    to.addAll(loot);
    loot.clear();
    return to.removeFirst();
  }
}
