package learn.hook.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.choice.Turns;
import learn.hook.run.Ending;
import learn.hook.run.Run;

/**
 * Looks for a schedule with fewer switches that fails in the same way: what a lane does in two
 * goes, it does in one; and choices that nothing depends on are not made.
 */
final class Shrinker {
  private static final int MOST_TRIES = 300;
  private static final int MOST_STEPS = 60_000;

  /**
   * One schedule that fails as the first did.
   *
   * @param choices that lead to it when nothing limits them
   */
  record Failing(int[] choices, Turns turns, int switches) {
    private boolean isBetterThan(Failing other) {
      return switches < other.switches
          || switches == other.switches && departures() < other.departures();
    }

    private long departures() {
      return Arrays.stream(choices).filter(c -> c != 0).count();
    }
  }

  private final Supplier<Runnable> program;
  private final Settings settings;
  private final Found found;
  private int tries;
  private int steps;

  Shrinker(Supplier<Runnable> program, Settings settings, Found found) {
    this.program = program;
    this.settings = settings.given();
    this.found = found;
  }

  /** Choices that lead to the best one; those of the first when it does not fail a second time. */
  int[] shortest() {
    return shrunk().map(Failing::choices).orElse(found.choices());
  }

  Optional<Failing> shrunk() {
    Optional<Failing> best = first();
    for (Optional<Failing> next = best; next.isPresent(); next = better(next.get())) best = next;
    return best;
  }

  /**
   * As it was found. Where the search was limited, choices were not counted that it did not have;
   * the turns say the same without a limit.
   */
  Optional<Failing> first() {
    Decisions decisions = new Decisions();
    decisions.prescribe(found.choices());
    Turns turns = Turns.any();
    decisions.watch(turns);
    Optional<Failing> again = run(found.settings(), decisions, turns);
    return again.flatMap(failing -> inTurns(turns.reordered(turns.lanes())));
  }

  private Optional<Failing> better(Failing than) {
    return merged(than).or(() -> withFewerChoices(than));
  }

  /** Brings two goes of a lane together: the later one forward, or the earlier one back. */
  Optional<Failing> merged(Failing than) {
    int[] lanes = than.turns().lanes();
    for (int from = 0, to; from < lanes.length; from = to) {
      to = endOfGo(lanes, from);
      int next = nextGo(lanes, lanes[from], to);
      if (next < 0) continue;
      int end = endOfGo(lanes, next);
      Optional<Failing> better = tried(than, lanes, to, next, end);
      if (better.isEmpty()) better = tried(than, lanes, from, to, next);
      if (better.isPresent()) return better;
    }
    return Optional.empty();
  }

  private static int endOfGo(int[] lanes, int from) {
    int to = from;
    while (to < lanes.length && lanes[to] == lanes[from]) to++;
    return to;
  }

  private static int nextGo(int[] lanes, int lane, int from) {
    int at = from;
    while (at < lanes.length && lanes[at] != lane) at++;
    return at < lanes.length ? at : -1;
  }

  /** With the turns from {@code middle} to {@code end} before those from {@code start} on. */
  private Optional<Failing> tried(Failing than, int[] lanes, int start, int middle, int end) {
    int[] other = lanes.clone();
    System.arraycopy(lanes, middle, other, start, end - middle);
    System.arraycopy(lanes, start, other, start + end - middle, middle - start);
    return inTurns(than.turns().reordered(other)).filter(f -> f.switches() < than.switches());
  }

  /** Takes one departure from the default back, the last one first. */
  private Optional<Failing> withFewerChoices(Failing than) {
    for (int i = than.choices().length - 1; i >= 0; i--) {
      for (int instead = 0; instead < than.choices()[i]; instead++) {
        int[] other = than.choices().clone();
        other[i] = instead;
        Optional<Failing> better = chosen(other).filter(f -> f.isBetterThan(than));
        if (better.isPresent()) return better;
      }
    }
    return Optional.empty();
  }

  private Optional<Failing> inTurns(Turns turns) {
    Decisions decisions = new Decisions();
    decisions.follow(turns);
    return run(settings, decisions, turns);
  }

  private Optional<Failing> chosen(int[] choices) {
    Decisions decisions = new Decisions();
    decisions.prescribe(choices);
    Turns turns = Turns.any();
    decisions.watch(turns);
    return run(settings, decisions, turns);
  }

  /** Empty when it does not fail like the first, or when enough has been tried. */
  private Optional<Failing> run(Settings how, Decisions decisions, Turns turns) {
    if (tries >= MOST_TRIES || steps >= MOST_STEPS) return Optional.empty();
    Run run = new Run(how, decisions, program.get());
    Ending ending = run.run();
    tries++;
    steps += run.steps();
    boolean same = ending instanceof Ending.Failed failed && isSame(failed);
    return same
        ? Optional.of(new Failing(decisions.toArray(), turns, run.switches()))
        : Optional.empty();
  }

  private boolean isSame(Ending.Failed failed) {
    return failed.code().equals(found.ending().code())
        && failed.getClass() == found.ending().getClass();
  }
}
