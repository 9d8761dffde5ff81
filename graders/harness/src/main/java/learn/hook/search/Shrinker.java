package learn.hook.search;

import java.util.Arrays;
import java.util.function.Supplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.run.Ending;
import learn.hook.run.Run;

/** Looks for a schedule with fewer switches that fails in the same way. */
final class Shrinker {
  private static final int MOST_TRIES = 300;
  private static final int MOST_STEPS = 60_000;

  private final Supplier<Runnable> program;
  private final Settings settings;
  private final Found found;
  private int tries;
  private int steps;

  private int[] best;
  private int switches;

  Shrinker(Supplier<Runnable> program, Settings settings, Found found) {
    this.program = program;
    this.settings = settings.given();
    this.found = found;
    this.best = found.choices();
  }

  int[] shortest() {
    switches = Integer.MAX_VALUE;
    better(best);
    while (better()) {}
    return best;
  }

  /** Takes one departure from the default back, the last one first. */
  private boolean better() {
    for (int i = best.length - 1; i >= 0; i--) {
      for (int instead = 0; instead < best[i]; instead++) {
        if (tries >= MOST_TRIES || steps >= MOST_STEPS) return false;
        int[] other = best.clone();
        other[i] = instead;
        if (better(other)) return true;
      }
    }
    return false;
  }

  private boolean better(int[] choices) {
    Decisions decisions = new Decisions();
    decisions.prescribe(choices);
    Run run = new Run(settings, decisions, program.get());
    Ending ending = run.run();
    tries++;
    steps += run.steps();
    boolean same = ending instanceof Ending.Failed failed && isSame(failed);
    int[] taken = decisions.toArray();
    boolean shorter =
        run.switches() < switches
            || run.switches() == switches && departures(taken) < departures(best);
    if (!same || !shorter) return false;
    best = taken;
    switches = run.switches();
    return true;
  }

  private boolean isSame(Ending.Failed failed) {
    return failed.code().equals(found.ending().code())
        && failed.getClass() == found.ending().getClass();
  }

  private static long departures(int[] choices) {
    return Arrays.stream(choices).filter(c -> c != 0).count();
  }
}
