package grade.ch07_work_stealing;

import ch07_work_stealing.StealPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import learn.grade.Check;
import learn.grade.Expect;

/** Worker by worker, turn by turn. */
final class PolicyGrader {
  private static final String NONE = "–";

  private final StealPolicy<String> policy = policy(2, 64);

  @Check("local-first")
  void localFirst() {
    policy.pushGlobal("G");
    policy.pushLocal(0, "A");
    Expect.equal("A", next(policy, 0), "global-first");
    Expect.equal("G", next(policy, 0), "forgot-global");
    push(policy, 0, "A", "B", "C");
    // C is in the slot, A and B in the queue.
    String three = turns(policy, 0, 3);
    Expect.equal("C A B", three, "slot-first", three, "C A B");
    threeInARow();
    rowsBeginAnew();
    order();
  }

  private static void threeInARow() {
    StealPolicy<String> policy = policy(2, 64);
    push(policy, 0, "A", "B");
    List<String> seen = new ArrayList<>();
    for (int n = 1; n <= 8; n++) {
      seen.add(next(policy, 0));
      policy.pushLocal(0, "s" + n);
    }
    String row = String.join(" ", seen);
    Expect.that(seen.contains("A"), "B s1 s2 A …", row, "endless-slot", row);
    // The fourth of the slot, s3, has lined up behind A.
    Expect.equal("B s1 s2 A s4 s5 s6 s3", row, "in-a-row", row);
  }

  // Two of the slot, one of the queue: the next row has three again.
  private static void rowsBeginAnew() {
    StealPolicy<String> policy = policy(2, 64);
    push(policy, 0, "A", "B");
    next(policy, 0);
    push(policy, 0, "C");
    String before = turns(policy, 0, 2);
    push(policy, 0, "D", "E");
    List<String> seen = new ArrayList<>();
    for (int n = 1; n <= 4; n++) {
      seen.add(next(policy, 0));
      policy.pushLocal(0, "s" + n);
    }
    Expect.equal("C A", before, "slot-first", before, "C A");
    String row = String.join(" ", seen);
    Expect.equal("E s1 s2 D", row, "row-goes-on", row);
  }

  // Slot, local, global; stealing last.
  private static void order() {
    StealPolicy<String> policy = policy(2, 64);
    push(policy, 1, "v1", "v2", "v3");
    policy.pushGlobal("G");
    push(policy, 0, "A", "B");
    String four = turns(policy, 0, 4);
    Expect.equal("B A G v1", four, "order", four);
    Expect.equal("v3", next(policy, 1), "victim-slot");
  }

  @Check("global-not-starved")
  void globalNotStarved() {
    for (int n = 0; n < 9; n++) policy.pushGlobal("G");
    policy.pushLocal(0, "own");
    int first = 0;
    int global = 0;
    for (int turn = 1; turn <= 183; turn++) {
      policy.pushLocal(0, "own");
      if (!next(policy, 0).equals("G")) continue;
      if (first == 0) first = turn;
      global++;
    }
    Expect.that(global > 0, 3, 0, "starved");
    Expect.that(first <= 61, "<= 61", first, "late", first);
    Expect.equal(3, global, "rhythm", global);
  }

  @Check("overflow-half")
  void overflowHalf() {
    StealPolicy<String> small = policy(2, 4);
    // e is in the slot, a to d fill the queue; f makes e line up, and there is no room.
    push(small, 0, "a", "b", "c", "d", "e", "f");
    List<String> moved = List.of(next(small, 1), next(small, 1));
    Expect.equal(List.of("a", "b"), moved, "oldest-half", String.join(" ", moved));
    String rest = turns(small, 0, 5);
    Expect.equal("f c d e " + NONE, rest, "kept", rest);
    oddCapacity();
    behindWhatIsThere();
  }

  private static void oddCapacity() {
    StealPolicy<String> odd = policy(2, 5);
    push(odd, 0, "a", "b", "c", "d", "e", "f", "g");
    List<String> moved = List.of(next(odd, 1), next(odd, 1));
    Expect.equal(List.of("a", "b"), moved, "oldest-half", String.join(" ", moved));
    String rest = turns(odd, 0, 5);
    Expect.equal("g c d e f", rest, "kept", rest);
  }

  private static void behindWhatIsThere() {
    StealPolicy<String> small = policy(2, 4);
    small.pushGlobal("G");
    push(small, 0, "a", "b", "c", "d", "e", "f");
    String global = turns(small, 1, 3);
    Expect.equal("G a b", global, "tail", global);
  }

  @Check("steal-half")
  void stealHalf() {
    stealsHalfOf(4, "q1", "q2");
    stealsHalfOf(5, "q1", "q2", "q3");
    stealsHalfOf(1, "q1");
    slotIsLeftAlone();
  }

  /** So many in the victim's queue; the thief runs the oldest and keeps the rest, in order. */
  private static void stealsHalfOf(int count, String... expected) {
    StealPolicy<String> policy = policy(2, 64);
    for (int n = 1; n <= count; n++) policy.pushLocal(0, "q" + n);
    policy.pushLocal(0, "slot");
    String first = next(policy, 1);
    Expect.equal("q1", first, "oldest", first);
    // What the victim still has shows how many were taken, whoever has the others.
    List<String> left = all(policy, 0, 1 + count - expected.length);
    List<String> mine = new ArrayList<>(List.of(first));
    for (int n = 1; n < expected.length; n++) mine.add(next(policy, 1));
    Expect.equal(List.of(expected), mine, "rest", String.join(" ", mine));
    List<String> rest = new ArrayList<>(List.of("slot"));
    for (int n = expected.length + 1; n <= count; n++) rest.add("q" + n);
    Expect.equal(rest, left, "half", count, expected.length);
  }

  private static void slotIsLeftAlone() {
    StealPolicy<String> policy = policy(2, 64);
    policy.pushLocal(0, "slot");
    Expect.equal(NONE, next(policy, 1), "slot");
    Expect.equal("slot", next(policy, 0), "slot");
  }

  @Check("victims-random")
  void victimsRandom() {
    List<Integer> victims = firstVictims(7, 1_000);
    for (int worker = 1; worker <= 3; worker++) {
      int one = worker;
      long share = victims.stream().filter(victim -> victim == one).count();
      Expect.that(share >= 150, ">= 150", share, "unfair", worker, share);
    }
    Expect.equal(victims, firstVictims(7, 1_000), "not-seeded");
    everyoneIsAsked();
  }

  /** Whom worker 0 robs when all others have work; a policy for each steal, one generator. */
  private static List<Integer> firstVictims(long seed, int steals) {
    Random random = new Random(seed);
    List<Integer> victims = new ArrayList<>();
    for (int n = 0; n < steals; n++) {
      StealPolicy<Integer> policy = new StealPolicy<>(4, 64, random);
      for (int worker = 1; worker <= 3; worker++) {
        policy.pushLocal(worker, worker);
        policy.pushLocal(worker, worker);
      }
      victims.add(policy.next(0).orElse(0));
    }
    return victims;
  }

  private static void everyoneIsAsked() {
    for (int seed = 0; seed < 20; seed++) {
      StealPolicy<String> policy = new StealPolicy<>(4, 64, new Random(seed));
      push(policy, 3, "only", "slot");
      Expect.equal("only", next(policy, 1), "gave-up");
    }
  }

  @Check("conservation")
  void conservation() {
    StealPolicy<String> policy = policy(4, 8);
    Random random = new Random(61);
    Map<String, Integer> seen = new HashMap<>();
    int pushed = 0;
    for (int n = 0; n < 10_000; n++) {
      int worker = random.nextInt(4);
      switch (random.nextInt(5)) {
        case 0 -> policy.pushGlobal("t" + pushed++);
        case 1, 2 -> policy.pushLocal(worker, "t" + pushed++);
        default -> seen.merge(next(policy, worker), 1, Integer::sum);
      }
    }
    // Every worker to its end: what is in a slot comes out at its own worker only.
    for (int worker = 0; worker < 4; worker++)
      for (int n = 0; n < 10_000; n++) seen.merge(next(policy, worker), 1, Integer::sum);
    seen.remove(NONE);
    int most = seen.values().stream().mapToInt(times -> times).max().orElse(0);
    Expect.that(most < 2, 1, most, "twice", most);
    Expect.equal(pushed, seen.size(), "lost", pushed, seen.size());
  }

  private static StealPolicy<String> policy(int workers, int capacity) {
    return new StealPolicy<>(workers, capacity, new Random(42));
  }

  private static void push(StealPolicy<String> policy, int worker, String... tasks) {
    Stream.of(tasks).forEach(task -> policy.pushLocal(worker, task));
  }

  private static String next(StealPolicy<String> policy, int worker) {
    Optional<String> task = policy.next(worker);
    Expect.that(task != null, "Optional", "null", "");
    return task.orElse(NONE);
  }

  private static String turns(StealPolicy<String> policy, int worker, int count) {
    return String.join(" ", all(policy, worker, count));
  }

  private static List<String> all(StealPolicy<String> policy, int worker, int count) {
    List<String> tasks = new ArrayList<>();
    for (int n = 0; n < count; n++) tasks.add(next(policy, worker));
    return tasks;
  }
}
