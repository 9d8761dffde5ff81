package learn.hook.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.choice.Traits;
import learn.hook.report.Report;
import learn.hook.report.Token;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import learn.hook.woven.Fields;

/** From a scenario to what can be said about it. */
public final class Exploration {
  // The second search, for what a race leads to, is a courtesy: it may cost no more than this.
  private static final int CONSEQUENCE_SCHEDULES = 3_000;
  private static final int MOST_RACING_FIELDS = 4;

  private final Supplier<Runnable> program;
  private final Budget budget;
  private final int number;
  private final BooleanSupplier outOfTime;

  /**
   * @param program gives the first lane of each schedule
   * @param number which of the check's scenarios it is, from 0
   * @param outOfTime asked now and then; its yes ends the search without a verdict
   */
  public Exploration(
      Supplier<Runnable> program, Budget budget, int number, BooleanSupplier outOfTime) {
    this.program = program;
    this.budget = budget;
    this.number = number;
    this.outOfTime = outOfTime;
  }

  /** Searches, and looks closer at what it found. */
  public Result run() {
    Traits traits = new Traits();
    Search search = new Search(program, budget, traits, outOfTime);
    Coverage coverage = search.run();
    if (search.stopped().isPresent()) return search.stopped().get();
    if (search.found().isEmpty()) return new Result.Held(coverage);
    Found found = search.found().get();
    Optional<Report> consequence =
        found.ending() instanceof Ending.Race race ? consequence(race) : Optional.empty();
    return new Result.Broken(report(found, search.settings(), consequence));
  }

  /** The fields that race become scheduling points; somewhere that may be seen. */
  private Optional<Report> consequence(Ending.Race race) {
    Traits traits = new Traits();
    Budget less =
        new Budget(
            budget.preemptions(),
            Math.min(budget.schedules(), CONSEQUENCE_SCHEDULES),
            0,
            budget.steps(),
            budget.spurious());
    int field = race.field();
    for (int i = 0; i < MOST_RACING_FIELDS && field >= 0; i++) {
      traits.points.set(field);
      Search search = new Search(program, less, traits, outOfTime).pastRaces();
      search.run();
      if (search.found().isPresent())
        return Optional.of(report(search.found().get(), search.settings(), Optional.empty()));
      field = search.stopped().isPresent() ? -1 : search.raced();
    }
    return Optional.empty();
  }

  private Report report(Found found, Settings settings, Optional<Report> consequence) {
    int[] choices = new Shrinker(program, settings, found).shortest();
    Decisions decisions = new Decisions();
    decisions.prescribe(choices);
    Run run = new Run(settings.withTrace(), decisions, program.get());
    Ending ending = run.run();
    Ending.Failed failed = ending instanceof Ending.Failed same ? same : found.ending();
    return Report.of(
        run, failed, token(run, decisions, settings), found.schedule(), found.bound(), consequence);
  }

  private String token(Run run, Decisions decisions, Settings settings) {
    List<String> fields = settings.traits().points.stream().mapToObj(Fields::name).toList();
    return new Token(number, decisions.toArray(), fields, run.hash()).toString();
  }
}
