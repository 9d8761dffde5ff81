package learn.hook.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Sampling;
import learn.hook.choice.Settings;
import learn.hook.choice.Traits;
import learn.hook.order.States;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * Depth first with 0, 1, 2 … preemptions, then without a bound; at random when that is too much.
 * States reached before are not left a second time.
 */
final class Search {
  /** Written on the screen of those whose samples failed, hence fixed and short. */
  static final long SEED = 0x7f3a;

  private static final int DELAYS_FROM = 4;
  private static final int DEPTH = 3;
  private static final int LOOK_AT_CLOCK = 64;

  private final Supplier<Runnable> program;
  private final Budget budget;
  private final BooleanSupplier outOfTime;
  private final Decisions decisions = new Decisions();
  private Settings settings;
  private boolean cached = true;

  private int threads;
  private int longest;
  private long tried;
  private long ended;
  private long cut;
  private boolean limited;
  private @Nullable Result stopped;
  private @Nullable Found found;
  private int raced = -1;

  /**
   * @param program gives the first lane of each schedule
   */
  Search(Supplier<Runnable> program, Budget budget, Traits traits, BooleanSupplier outOfTime) {
    this.program = program;
    this.budget = budget;
    this.outOfTime = outOfTime;
    Settings plain = Settings.standard(budget.steps(), traits);
    this.settings = budget.spurious() ? plain.withSpurious() : plain;
  }

  /** Goes on after races, whose fields are scheduling points. */
  Search pastRaces() {
    settings = settings.pastRaces();
    return this;
  }

  /** For testing the cache against. */
  Search uncached() {
    cached = false;
    return this;
  }

  Settings settings() {
    return settings;
  }

  Optional<Found> found() {
    return Optional.ofNullable(found);
  }

  /** What kept it from saying anything. */
  Optional<Result> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** A field that raced and is not yet a scheduling point. */
  int raced() {
    return raced;
  }

  /** Tries what the budget allows. */
  Coverage run() {
    int complete = -1;
    boolean exhausted = false;
    for (int bound = 0; isGoing() && !exhausted; bound++) {
      boolean last = bound > budget.preemptions();
      if (last && threads >= DELAYS_FROM) break;
      if (!pass(last ? Settings.UNBOUNDED : bound)) break;
      if (!last) complete = bound;
      exhausted = !limited;
    }
    long sampled = exhausted || !isGoing() ? 0 : sample();
    return new Coverage(
        exhausted && cut == 0, complete, threads >= DELAYS_FROM, ended, sampled, SEED, cut);
  }

  private boolean isGoing() {
    return found == null && stopped == null;
  }

  /** Every schedule within the bound; false when it had to stop before. */
  private boolean pass(int bound) {
    States seen = cached ? new States() : null;
    decisions.keep(0);
    limited = false;
    long before = ended;
    ended = 0;
    while (true) {
      if (tried >= budget.schedules()) {
        ended = Math.max(before, ended);
        return false;
      }
      Settings within = settings.within(bound, threads >= DELAYS_FROM, seen);
      boolean delays = threads >= DELAYS_FROM;
      if (!one(within, bound)) return false;
      boolean restart = again || !delays && threads >= DELAYS_FROM && bound == 0;
      if (restart) {
        if (seen != null) seen.clear();
        decisions.keep(0);
        limited = false;
        ended = 0;
        again = false;
        continue;
      }
      if (!next()) return true;
    }
  }

  private boolean again;

  /** To the next schedule in order; false after the last. */
  private boolean next() {
    int at = decisions.count() - 1;
    while (at >= 0 && decisions.taken(at) + 1 >= decisions.options(at)) at--;
    if (at < 0) return false;
    decisions.take(at, decisions.taken(at) + 1);
    decisions.keep(at + 1);
    return true;
  }

  /** Runs one; false when the search is over. */
  private boolean one(Settings within, int bound) {
    Run run = new Run(within, decisions, program.get());
    Ending ending = run.run();
    tried++;
    threads = Math.max(threads, run.lanes() - 1);
    longest = Math.max(longest, run.steps());
    limited |= run.isLimited();
    if (run.raced() >= 0) raced = run.raced();
    if (decisions.diverged()) stopped = new Result.Diverged();
    else if (tried % LOOK_AT_CLOCK == 0 && outOfTime.getAsBoolean())
      stopped = new Result.OutOfTime(new Coverage(false, -1, false, tried, 0, SEED, cut));
    else ended(ending, within, bound);
    return isGoing();
  }

  private void ended(Ending ending, Settings within, int bound) {
    switch (ending) {
      case Ending.Finished(boolean wasCut) -> {
        ended++;
        if (wasCut) cut++;
      }
      case Ending.Known known -> {}
      case Ending.Again changed -> again = true;
      case Ending.Uncontrolled what -> stopped = new Result.Uncontrolled(what);
      case Ending.Failed failed ->
          found = new Found(failed, decisions.toArray(), within.uncached(), tried, bound);
    }
  }

  private long sample() {
    long done = 0;
    while (done < budget.sampled() && isGoing()) {
      decisions.keep(0);
      Sampling sampling = new Sampling(SEED + done, DEPTH, Math.max(longest, 20));
      one(settings.sampled(sampling), -1);
      done++;
    }
    return done;
  }
}
