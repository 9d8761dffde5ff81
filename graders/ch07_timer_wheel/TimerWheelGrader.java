package grade.ch07_timer_wheel;

import static grade.ch07_timer_wheel.Bench.TICK;

import grade.ch07_timer_wheel.Bench.Fired;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.SlotList;
import learn.kit.TimerHandle;

final class TimerWheelGrader {
  private static final int MANY = 100_000;
  private static final int MOST_STEPS = 8;

  private final Random random = new Random(7);

  @Check("never-early")
  void neverEarly() {
    Bench bench = new Bench(512);
    Expect.equal(0L, bench.nanos(), "wrong-nanos", ms(bench.nanos()), ms(0));
    bench.at(ms14(), 0);
    for (long to : List.of(TICK, TICK + 300_000, 2 * TICK)) {
      bench.advance(to);
      inTime(bench.fired());
      Expect.equal(to, bench.nanos(), "wrong-nanos", ms(bench.nanos()), ms(to));
    }
    Expect.equal(List.of(0), bench.firedIds(), "not-fired", ms(ms14()), ms(2 * TICK));
    manyWithinOneTurn();
  }

  private static long ms14() {
    return 14 * TICK / 10;
  }

  private void manyWithinOneTurn() {
    Bench bench = new Bench(512);
    for (int id = 0; id < 10_000; id++) bench.at(deadlineWithin(500), id);
    for (long tick = 1; tick <= 500; tick++) bench.advance(tick * TICK);
    inTime(bench.fired());
    int missing = 10_000 - bench.fired().size();
    Expect.equal(0, missing, "missing", 10_000, missing);
  }

  // Every tenth lies exactly at a tick.
  private long deadlineWithin(int ticks) {
    long deadline = 1 + random.nextLong(ticks * TICK);
    return random.nextInt(10) == 0 ? Bench.tickFor(deadline) : deadline;
  }

  private static void inTime(List<Fired> fired) {
    for (Fired one : fired) {
      Expect.that(one.lateBy() >= 0, ">= 0", one.lateBy(), "early", ms(-one.lateBy()));
      Expect.that(one.lateBy() < TICK, "< 1 ms", one.lateBy(), "late", ms(one.lateBy()));
    }
  }

  @Check("order")
  void order() {
    Bench bench = new Bench(16);
    bench.advance(10 * TICK);
    List<Fired> expected = new ArrayList<>();
    for (int id = 0; id < 300; id++) {
      // A few values only, so that there are ties; over five turns, and not at ticks alone.
      long deadline = 10 * TICK + 1 + random.nextLong(160) * TICK / 2;
      bench.at(deadline, id);
      expected.add(new Fired(id, deadline, 100 * TICK));
    }
    expected.sort(Comparator.comparing(Fired::deadline).thenComparing(Fired::id));
    bench.advance(100 * TICK);
    inOrder(bench.fired());
    Expect.equal(
        expected.size(), bench.fired().size(), "count", expected.size(), bench.fired().size());
  }

  private static void inOrder(List<Fired> fired) {
    for (int n = 1; n < fired.size(); n++) {
      Fired before = fired.get(n - 1);
      Fired then = fired.get(n);
      Expect.that(
          before.deadline() <= then.deadline(),
          ms(then.deadline()),
          ms(before.deadline()),
          "order",
          ms(before.deadline()),
          ms(then.deadline()));
      boolean tie = before.deadline() == then.deadline();
      Expect.that(!tie || before.id() < then.id(), then.id(), before.id(), "ties");
    }
  }

  @Check("beyond-one-turn")
  void beyondOneTurn() {
    turns(1);
    turns(3);
    turns(25);
  }

  /** Deadlines over several turns, registered at two moments, met in steps of this many ticks. */
  private void turns(int step) {
    Bench bench = new Bench(8);
    for (int tick = 1; tick <= 60; tick++) bench.at(tick * TICK, tick);
    for (long tick = step; tick <= 120; tick += step) {
      if (tick == 2 * step) for (int more = 61; more <= 90; more++) bench.at(more * TICK, more);
      bench.advance(tick * TICK);
      onTime(bench, step);
    }
  }

  private static void onTime(Bench bench, int step) {
    long tick = bench.now() / TICK;
    for (Fired one : bench.fired())
      Expect.that(
          one.lateBy() >= 0, ">= " + one.id(), one.at() / TICK, "early", one.id(), one.at() / TICK);
    List<Integer> fired = bench.firedIds();
    long known = tick >= 2L * step ? 90 : 60;
    for (int id = 1; id <= Math.min(tick, known); id++)
      Expect.equal(
          1,
          Collections.frequency(fired, id),
          "not-once",
          id,
          tick,
          Collections.frequency(fired, id));
  }

  @Check("cancel")
  void cancel() {
    // First, middle and last of one slot, and some elsewhere, near and far.
    for (int victim = 0; victim < 5; victim++) cancelOne(victim);
    afterFire();
    duringTheSameJump();
  }

  private static void cancelOne(int victim) {
    Bench bench = new Bench(8);
    long[] ticks = {3, 11, 19, 4, 100};
    List<TimerHandle> handles = new ArrayList<>();
    for (int id = 0; id < ticks.length; id++) handles.add(bench.at(ticks[id] * TICK, id));
    int places = bench.places().size();
    Expect.that(handles.get(victim).cancel(), true, false, "not-cancelled");
    Expect.that(!bench.reaches(victim), "unreachable", "reachable", "still-there");
    Expect.equal(places - 1, bench.places().size(), "place-taken");
    Expect.that(!handles.get(victim).cancel(), false, true, "twice");
    for (long tick = 1; tick <= 101; tick++) bench.advance(tick * TICK);
    Expect.that(!bench.firedIds().contains(victim), "not fired", "fired", "fired");
    Expect.equal(4, bench.fired().size(), "others", 4, bench.fired().size());
  }

  private static void afterFire() {
    Bench bench = new Bench(8);
    TimerHandle handle = bench.at(TICK, 1);
    bench.at(9 * TICK, 2);
    bench.advance(TICK);
    Expect.that(!handle.cancel(), false, true, "after-fire");
    bench.advance(9 * TICK);
    Expect.equal(List.of(1, 2), bench.firedIds(), "others", 2, bench.fired().size());
  }

  // Due together; the first to fire cancels the second. Whoever is told true may rely on it.
  private static void duringTheSameJump() {
    Bench bench = new Bench(8);
    AtomicReference<TimerHandle> second = new AtomicReference<>();
    AtomicReference<Boolean> said = new AtomicReference<>(false);
    bench.at(TICK, 1, () -> said.set(second.get().cancel()));
    second.set(bench.at(2 * TICK, 2));
    bench.advance(2 * TICK);
    bench.advance(20 * TICK);
    boolean fired = bench.firedIds().contains(2);
    Expect.that(!(said.get() && fired), "not fired", "fired", "cancelled-and-fired");
  }

  @Check("reentrant")
  void reentrant() {
    registersMore(0);
    registersMore(1);
    registersMore(8);
    againAndAgain();
  }

  /** One fire registers two more, so many ticks ahead, beside others of the same slot. */
  private static void registersMore(int ahead) {
    Bench bench = new Bench(8);
    long then = (4 + ahead) * TICK;
    bench.at(4 * TICK, 1);
    bench.at(
        4 * TICK,
        2,
        () -> {
          bench.at(then, 11);
          bench.at(then, 12);
        });
    bench.at(4 * TICK, 3);
    bench.at(12 * TICK, 4);
    bench.advance(4 * TICK);
    List<Integer> first = bench.firedIds();
    for (int id : List.of(1, 2, 3)) once(first, id, "neighbour-lost");
    Expect.that(!first.contains(4), "not fired", "fired", "neighbour-early");
    if (ahead > 0) Expect.equal(3, first.size(), "new-early", ahead);
    bench.advance(then);
    for (int id : List.of(11, 12)) once(bench.firedIds(), id, "new-not-once");
    for (int tick = 5 + ahead; tick <= 40; tick++) bench.advance(tick * TICK);
    for (int id : List.of(1, 2, 3, 4, 11, 12)) once(bench.firedIds(), id, "once-in-all");
  }

  /** Each fire registers the next one for the moment at which it runs. */
  private static void againAndAgain() {
    Bench bench = new Bench(8);
    register(bench, 1);
    for (int n = 0; n <= 5; n++) bench.advance(TICK);
    for (int id = 1; id <= 5; id++) once(bench.firedIds(), id, "new-not-once");
  }

  private static void register(Bench bench, int id) {
    bench.at(
        TICK, id, () -> Optional.of(id).filter(n -> n < 5).ifPresent(n -> register(bench, n + 1)));
  }

  private static void once(List<Integer> fired, int id, String otherwise) {
    int times = Collections.frequency(fired, id);
    Expect.equal(1, times, otherwise, times);
  }

  @Check("constant-time")
  void constantTime() {
    whereTheyWait();
    Bench bench = new Bench(512);
    List<TimerHandle> handles = new ArrayList<>();
    for (int id = 0; id < MANY; id++) {
      long before = SlotList.steps();
      handles.add(bench.at(deadlineWithin(5_000), id));
      few(SlotList.steps() - before, "insert", id);
    }
    Collections.shuffle(handles, random);
    for (int n = 0; n < 1_000; n++) {
      long before = SlotList.steps();
      Expect.that(handles.get(n).cancel(), true, false, "not-cancelled");
      few(SlotList.steps() - before, "cancel", MANY - n);
    }
  }

  private static void few(long steps, String what, int waiting) {
    Expect.that(steps <= MOST_STEPS, "<= " + MOST_STEPS, steps, what, waiting, steps);
  }

  // Steps are counted in SlotLists only, so nothing may wait anywhere else, nor be kept in order.
  private void whereTheyWait() {
    Bench bench = new Bench(32);
    for (int id = 0; id < 200; id++) bench.at(deadlineWithin(320), id);
    for (String path : bench.outsideOfLists()) Expect.equal(List.of(), path, "elsewhere", path);
    int places = bench.places().size();
    Expect.that(places >= 200, 200, places, "not-in-lists", 200, places);
    Expect.equal(0, bench.sorted(), "sorted");
  }

  @Check("next-deadline")
  void nextDeadline() {
    Bench bench = new Bench(8);
    next(bench, Optional.empty(), "empty");
    TimerHandle far = bench.at(7_300_000, 1);
    next(bench, Optional.of(8 * TICK), "inserted");
    TimerHandle near = bench.at(3_200_000, 2);
    next(bench, Optional.of(4 * TICK), "inserted");
    near.cancel();
    next(bench, Optional.of(8 * TICK), "cancelled");
    bench.at(50 * TICK, 3);
    far.cancel();
    next(bench, Optional.of(50 * TICK), "cancelled");
    bench.advance(49 * TICK);
    next(bench, Optional.of(50 * TICK), "advanced");
    bench.advance(50 * TICK);
    next(bench, Optional.empty(), "empty");
    againstAModel();
  }

  private static void next(Bench bench, Optional<Long> expected, String when) {
    Optional<Long> seen = bench.nextDeadline();
    String shown = expected.map(TimerWheelGrader::ms).orElse("–");
    Expect.equal(expected, seen, when, shown, seen.map(TimerWheelGrader::ms).orElse("–"));
  }

  /** Inserts, cancels and jumps at random, beside a sorted map that knows better. */
  private void againstAModel() {
    Bench bench = new Bench(16);
    TreeMap<Long, List<TimerHandle>> waiting = new TreeMap<>();
    long now = 0;
    for (int n = 0; n < 2_000; n++) {
      String what = "inserted";
      switch (random.nextInt(4)) {
        case 0 -> {
          what = "advanced";
          now += random.nextInt(40) * TICK;
          bench.advance(now);
          waiting.headMap(now, true).clear();
        }
        case 1 -> {
          what = "cancelled";
          cancelFirst(waiting);
        }
        default -> {
          long deadline = now + deadlineWithin(100);
          TimerHandle handle = bench.at(deadline, n);
          waiting.computeIfAbsent(Bench.tickFor(deadline), t -> new ArrayList<>()).add(handle);
        }
      }
      Optional<Long> expected =
          Optional.of(waiting).filter(w -> !w.isEmpty()).map(TreeMap::firstKey);
      next(bench, expected, expected.isEmpty() ? "empty" : what);
    }
  }

  private static void cancelFirst(TreeMap<Long, List<TimerHandle>> waiting) {
    if (waiting.isEmpty()) return;
    List<TimerHandle> first = waiting.firstEntry().getValue();
    first.removeLast().cancel();
    if (first.isEmpty()) waiting.pollFirstEntry();
  }

  private static String ms(long nanos) {
    return BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString();
  }
}
