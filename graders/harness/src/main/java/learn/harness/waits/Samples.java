package learn.harness.waits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.harness.look.Look;
import learn.harness.look.Shot;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence.Looks;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/** Where each thread was, over all looks of a check. */
final class Samples {
  private static final int MOST_THREADS = 64;

  private final Map<Thread, Tally> tallies = new IdentityHashMap<>();

  /** One thread's lines, and the last look at each. */
  private static final class Tally {
    final Map<Place, Integer> counts = new HashMap<>();
    final Map<Place, Look> last = new HashMap<>();
    int all;

    void add(Look look, Place at) {
      counts.merge(at, 1, Integer::sum);
      last.put(at, look);
      all++;
    }

    Place mostOften() {
      return counts.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }

  void add(Shot shot) {
    for (Look look : shot.looks())
      at(look)
          .filter(_ -> tallies.size() < MOST_THREADS || tallies.containsKey(look.thread()))
          .ifPresent(at -> tallies.computeIfAbsent(look.thread(), _ -> new Tally()).add(look, at));
  }

  private static Optional<Place> at(Look look) {
    return Stacks.learner(look.stack().toArray(new StackTraceElement[0]), "ran").stream()
        .findFirst();
  }

  /** Threads that have ended meanwhile are not told. */
  Finding hang(Shot now, Thread check) {
    add(now);
    List<Look> looks =
        tallies.entrySet().stream()
            .filter(each -> now.of(each.getKey()).isPresent())
            .sorted(
                Comparator.comparing((Map.Entry<Thread, Tally> each) -> onlyWaits(each.getValue()))
                    .thenComparing(each -> each.getKey() != check)
                    .thenComparing(each -> each.getKey().threadId()))
            .map(each -> typical(each.getValue()))
            .toList();
    return new Telling(now, this::looks).finding(FindingCode.HANG, looks);
  }

  /** Who still moves is why it does not end; others wait for that. */
  private static boolean onlyWaits(Tally tally) {
    return typical(tally).state() == Thread.State.WAITING;
  }

  private static Look typical(Tally tally) {
    return java.util.Objects.requireNonNull(tally.last.get(tally.mostOften()));
  }

  private Looks looks(Thread thread) {
    Tally tally = tallies.get(thread);
    return tally == null
        ? Looks.ONCE
        : new Looks(tally.counts.getOrDefault(tally.mostOften(), 0), tally.all);
  }
}
