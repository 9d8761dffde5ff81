package grade.ch07_timer_wheel;

import ch07_timer_wheel.TimerWheel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import learn.grade.Expect;
import learn.grade.Reach;
import learn.kit.SlotList;
import learn.kit.TimerHandle;

/**
 * A wheel with a clock beside it. Times are counted from the wheel's start, which is at no round
 * number, so that nobody gets by with counting ticks from zero.
 */
final class Bench {
  static final long TICK = 1_000_000;
  private static final long START = 7_000_000_123L;

  /** What fired, and when. */
  record Fired(int id, long deadline, long at) {
    /** Negative when it was early. */
    long lateBy() {
      return at - deadline;
    }
  }

  /** Told apart from all other Runnables in the wheel. */
  final class Fire implements Runnable {
    private final int id;
    private final long deadline;

    private Fire(int id, long deadline) {
      this.id = id;
      this.deadline = deadline;
    }

    @Override
    public void run() {
      fired.add(new Fired(id, deadline, now));
    }
  }

  private final TimerWheel wheel;
  private final List<Fired> fired = new ArrayList<>();
  private long now;

  Bench(int slots) {
    wheel = new TimerWheel(TICK, slots, START);
  }

  /** The first tick that is not before the deadline. */
  static long tickFor(long deadline) {
    return Math.ceilDiv(deadline, TICK) * TICK;
  }

  TimerHandle at(long deadline, int id) {
    return at(deadline, new Fire(id, deadline));
  }

  TimerHandle at(long deadline, Runnable fire) {
    int before = fired.size();
    TimerHandle handle = wheel.at(START + deadline, fire);
    Expect.equal(before, fired.size(), "fired-inside-at");
    Expect.that(handle != null, "TimerHandle", "null", "");
    return handle;
  }

  /** Fires once, and does something. */
  TimerHandle at(long deadline, int id, Runnable then) {
    Fire fire = new Fire(id, deadline);
    return at(
        deadline,
        () -> {
          fire.run();
          then.run();
        });
  }

  void advance(long to) {
    now = to;
    wheel.advanceTo(START + to);
  }

  long now() {
    return now;
  }

  long nanos() {
    return wheel.nanos() - START;
  }

  Optional<Long> nextDeadline() {
    return wheel.nextDeadline().stream().boxed().findFirst().map(at -> at - START);
  }

  List<Fired> fired() {
    return List.copyOf(fired);
  }

  List<Integer> firedIds() {
    return fired.stream().map(Fired::id).toList();
  }

  /** Ways from the wheel to what is to fire, those through its lists left out. */
  List<String> outsideOfLists() {
    return Reach.paths(wheel, Fire.class);
  }

  /** What stands in the wheel's lists, and in lists that stand in those. */
  List<Object> places() {
    List<Object> items = new ArrayList<>();
    addItems(wheel, items, Collections.newSetFromMap(new IdentityHashMap<>()));
    return items;
  }

  private static void addItems(Object root, List<Object> items, Set<Object> seen) {
    for (SlotList<?> list : Reach.values(root, SlotList.class))
      if (seen.add(list)) addItemsOf(list, items, seen);
  }

  private static <E> void addItemsOf(SlotList<E> list, List<Object> items, Set<Object> seen) {
    for (var node = list.first(); node.isPresent(); node = node.get().next()) {
      items.add(node.get().item());
      addItems(node.get().item(), items, seen);
    }
  }

  /** Whether the wheel can still fire this one, wherever it keeps it. */
  boolean reaches(int id) {
    List<Object> roots = new ArrayList<>(places());
    for (SlotList.Node<?> node : Reach.values(wheel, SlotList.Node.class)) roots.add(node.item());
    roots.add(wheel);
    return roots.stream()
        .flatMap(root -> Reach.values(root, Fire.class).stream())
        .anyMatch(fire -> fire.id == id);
  }

  /** How much it keeps in order. */
  int sorted() {
    return Stream.<Class<?>>of(PriorityQueue.class, SortedSet.class, SortedMap.class)
        .flatMap(type -> Reach.values(wheel, type).stream())
        .mapToInt(Bench::size)
        .sum();
  }

  private static int size(Object sorted) {
    return sorted instanceof Map<?, ?> map ? map.size() : ((Collection<?>) sorted).size();
  }
}
