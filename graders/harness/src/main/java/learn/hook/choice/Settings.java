package learn.hook.choice;

import learn.hook.order.States;
import org.jspecify.annotations.Nullable;

/**
 * What the schedules of one search have in common.
 *
 * @param budget switches that nobody forces, per schedule: preemptions, or delays
 * @param delays count every departure from the default order, not only preemptions
 * @param steps limit of one schedule; the rest runs turn by turn
 * @param spurious one wait may return without a reason
 * @param traits what the search has learned
 * @param sampling picks at random instead of in order; null for a search in order
 * @param racesEnd a data race ends the schedule
 * @param seen states reached so far; null switches the cache off
 * @param traced keep every step
 */
public record Settings(
    int budget,
    boolean delays,
    int steps,
    boolean spurious,
    Traits traits,
    @Nullable Sampling sampling,
    boolean racesEnd,
    @Nullable States seen,
    boolean traced) {

  /** No limit on switches. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  public static Settings standard(int steps, Traits traits) {
    return new Settings(UNBOUNDED, false, steps, false, traits, null, true, null, false);
  }

  public Settings within(int budget, boolean delays, @Nullable States seen) {
    return new Settings(budget, delays, steps, spurious, traits, null, racesEnd, seen, traced);
  }

  public Settings withSpurious() {
    return new Settings(budget, delays, steps, true, traits, sampling, racesEnd, seen, traced);
  }

  public Settings sampled(Sampling sampling) {
    return new Settings(UNBOUNDED, false, steps, spurious, traits, sampling, racesEnd, null, false);
  }

  /** Races do not end a schedule; the fields among the traits are scheduling points. */
  public Settings pastRaces() {
    return new Settings(budget, delays, steps, spurious, traits, sampling, false, seen, traced);
  }

  /** The same without a cache: for a schedule that is run once more. */
  public Settings uncached() {
    return new Settings(budget, delays, steps, spurious, traits, sampling, racesEnd, null, traced);
  }

  /** For schedules given choice by choice. */
  public Settings given() {
    return new Settings(UNBOUNDED, false, steps, spurious, traits, null, racesEnd, null, false);
  }

  public Settings withTrace() {
    return new Settings(UNBOUNDED, false, steps, spurious, traits, null, racesEnd, null, true);
  }
}
