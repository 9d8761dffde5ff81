package learn.hook.tell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The step that decides how a schedule ends.
 *
 * @param step its index
 * @param why the name of a {@code learn.protocol.schedule.Decisive.Why}
 * @param params what its sentence needs
 */
public record Turning(int step, String why, List<String> params) {
  public Turning {
    params = List.copyOf(params);
  }

  private static final String[] STOPS = {"BLOCKS", "AWAITS", "PARKS", "JOINS", "WAITS"};
  private static final String[] WAKES = {"SIGNALS", "SIGNALS_ALL", "UNPARKS"};
  private static final String[] READS = {"READS", "MISSES", "EXCHANGES", "CALLS"};
  private static final String[] WRITES = {"WRITES", "EXCHANGES"};

  /** Where a circle of waiting lanes closes. */
  public static Optional<Turning> ofCircle(List<Step> steps, List<String> lanes) {
    return last(steps, s -> s.is("BLOCKS", "JOINS") && !s.seen().isEmpty())
        .map(at -> new Turning(at, "CLOSES_CIRCLE", List.of(steps.get(at).seen())));
  }

  /** Why a lane that waits is not woken. */
  public static Optional<Turning> ofLostWakeup(List<Step> steps, List<String> lanes) {
    Optional<Integer> stop = last(steps, s -> s.is("AWAITS", "PARKS"));
    if (stop.isEmpty()) return last(steps, s -> s.is(STOPS)).map(Turning::nobody);
    int waiter = steps.get(stop.get()).lane();
    Optional<Integer> wake = last(steps, s -> s.is(WAKES) && s.lane() != waiter);
    return wake.flatMap(at -> ofWake(steps, at, stop.get(), lanes.get(waiter)))
        .or(() -> tooEarly(steps, stop.get(), lanes));
  }

  private static Turning nobody(int at) {
    return new Turning(at, "NOBODY_LEFT", List.of());
  }

  private static Optional<Turning> ofWake(List<Step> steps, int wake, int stop, String waiter) {
    Step waking = steps.get(wake);
    if (waking.is("SIGNALS", "SIGNALS_ALL") && waking.seen().isEmpty() && wake < stop)
      return Optional.of(new Turning(wake, "WAKES_NOBODY", List.of(waiter)));
    return IntStream.range(wake + 1, steps.size())
        .filter(i -> steps.get(i).lane() == waking.lane() && steps.get(i).is(WRITES))
        .mapToObj(i -> new Turning(wake, "WOKE_BEFORE_CHANGE", List.of(steps.get(i).on())))
        .findFirst();
  }

  private static Optional<Turning> tooEarly(List<Step> steps, int stop, List<String> lanes) {
    int waiter = steps.get(stop).lane();
    Optional<Integer> other =
        last(steps, s -> s.lane() != waiter && s.is("READS", "EXCHANGES", "WRITES", "CALLS"));
    return Optional.of(
        other
            .map(at -> lanes.get(steps.get(at).lane()))
            .map(name -> new Turning(stop, "LOOKED_TOO_EARLY", List.of(name)))
            .orElseGet(() -> nobody(stop)));
  }

  /** What went between two steps that belong together. */
  public static Optional<Turning> ofWrongOutcome(List<Step> steps, List<String> lanes) {
    for (int i = 0; i < steps.size(); i++) {
      Step read = steps.get(i);
      if (!read.is(READS) || read.on().isEmpty()) continue;
      Optional<Turning> found = afterRead(steps, i, lanes);
      if (found.isPresent()) return found;
    }
    return cut(steps, lanes);
  }

  /** A lane reads, another writes the same, and the first goes on as if it had not. */
  private static Optional<Turning> afterRead(List<Step> steps, int at, List<String> lanes) {
    Step read = steps.get(at);
    int other = -1;
    for (int i = at + 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean mine = step.lane() == read.lane();
      boolean same = step.on().equals(read.on());
      if (!mine && same && step.is(WRITES)) other = step.lane();
      if (!mine) continue;
      if (other < 0 && same) return Optional.empty();
      if (other < 0) continue;
      if (same && step.is(READS)) return Optional.empty();
      String why = same ? "OVERWRITES" : "OLD_VALUE";
      if (same || !step.is("ENDS", "UNLOCKS"))
        return Optional.of(new Turning(i, why, List.of(read.on(), lanes.get(other))));
    }
    return Optional.empty();
  }

  private static Optional<Turning> cut(List<Step> steps, List<String> lanes) {
    for (int i = 1; i < steps.size(); i++) {
      int before = steps.get(i - 1).lane();
      boolean stopped = steps.get(i - 1).is(STOPS) || steps.get(i - 1).is("ENDS", "SLEEPS");
      boolean later = steps.subList(i, steps.size()).stream().anyMatch(s -> s.lane() == before);
      if (steps.get(i).lane() != before && !stopped && later)
        return Optional.of(new Turning(i, "CUT_IN", List.of(lanes.get(before))));
    }
    return last(steps, s -> s.is("THROWS")).map(at -> new Turning(at, "THROWS", List.of()));
  }

  /** From where on everything repeats. */
  public static Optional<Turning> ofEndless(List<Step> steps) {
    return last(steps, s -> s.is("SPINS", "YIELDS"))
        .or(() -> last(steps, s -> true))
        .map(at -> new Turning(at, "REPEATS", List.of()));
  }

  private static Optional<Integer> last(
      List<Step> steps, java.util.function.Predicate<Step> wanted) {
    for (int i = steps.size() - 1; i >= 0; i--)
      if (wanted.test(steps.get(i))) return Optional.of(i);
    return Optional.empty();
  }
}
