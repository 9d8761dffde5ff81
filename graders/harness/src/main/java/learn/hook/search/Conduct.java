package learn.hook.search;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.hook.report.Report;
import learn.hook.report.Token;
import learn.hook.run.Ending;

/**
 * How the scenarios of the check that runs now are to be run. The harness says so before each
 * check, and is told what came of it; without a harness they run on real threads.
 */
public final class Conduct {
  private enum Mode {
    REAL,
    EXPLORE,
    REPLAY,
    /** The check's method runs once more, in fresh classes, only to hand its scenario out. */
    HAND_OUT
  }

  /** Carries a scenario out of a method that is run for its sake. */
  private static final class Handed extends Error {
    private static final long serialVersionUID = 1L;
    private final transient Scenario scenario;

    Handed(Scenario scenario) {
      super("a scenario", null, false, false);
      this.scenario = scenario;
    }
  }

  private static final Conduct ALONE =
      new Conduct(Mode.REAL, "", Long.MAX_VALUE, Optional.empty(), told -> {});
  private static volatile Conduct now = ALONE;

  private final Mode mode;
  private final String token;
  private final long cpuNanos;
  private final Optional<Runnable> again;
  private final Consumer<Map<String, Object>> told;
  private int scenarios;

  private Conduct(
      Mode mode,
      String token,
      long cpuNanos,
      Optional<Runnable> again,
      Consumer<Map<String, Object>> told) {
    this.mode = mode;
    this.token = token;
    this.cpuNanos = cpuNanos;
    this.again = again;
    this.told = told;
  }

  /**
   * Called by the harness, by name, before each check.
   *
   * @param mode {@code REAL}, {@code EXPLORE} or {@code REPLAY}
   * @param token of the schedule to replay, or empty
   * @param cpuNanos use of the searching thread that ends a search without a verdict
   * @param again runs the check's method in fresh classes; empty where classes keep no state
   * @param told is told of each scenario's coverage, in JDK types
   */
  public static void begin(
      String mode,
      String token,
      long cpuNanos,
      Optional<Runnable> again,
      Consumer<Map<String, Object>> told) {
    now = new Conduct(Mode.valueOf(mode), token, cpuNanos, again, told);
  }

  /** Real threads again. */
  public static void end() {
    now = ALONE;
  }

  /** Runs a scenario as the check that runs now is to be run. */
  public static Outcome run(Scenario scenario, Budget budget) {
    Conduct conduct = now;
    int number = conduct.scenarios++;
    return switch (conduct.mode) {
      case REAL -> conduct.real(scenario, budget);
      case EXPLORE -> conduct.explore(scenario, budget, number);
      case REPLAY -> conduct.replay(scenario, budget, number);
      case HAND_OUT -> conduct.handOut(scenario, number);
    };
  }

  /** What a grader is told of a scenario. */
  public sealed interface Outcome {
    /**
     * @param real runs on real threads
     */
    record Held(Coverage coverage, long real) implements Outcome {}

    record Broken(List<Report> reports) implements Outcome {}

    /** Nothing can be said, in the words of {@code why.CODE}. */
    record Undecided(String code, List<String> facts) implements Outcome {}
  }

  // ---- real threads

  private Outcome real(Scenario scenario, Budget budget) {
    long runs = new Stress(scenario).run(budget.sampled());
    told.accept(Map.of("real", runs));
    return new Outcome.Held(new Coverage(false, -1, false, 0, 0, 0, 0), runs);
  }

  // ---- one schedule after the other

  private Outcome explore(Scenario scenario, Budget budget, int number) {
    Carrier carrier = new Carrier();
    Supplier<Runnable> program = program(scenario, number);
    Optional<Result> result =
        carrier.run(() -> new Exploration(program, budget, number, () -> isOver(carrier)).run());
    if (result.isEmpty()) return uncontrolled("a call that waits for real", carrier.where());
    return switch (result.get()) {
      case Result.Held(Coverage coverage) -> held(coverage);
      case Result.Broken(Report report) ->
          new Outcome.Broken(
              report.consequence().map(more -> List.of(report, more)).orElse(List.of(report)));
      case Result.Uncontrolled(Ending.Uncontrolled what) -> uncontrolled(what.what(), what.where());
      case Result.Diverged diverged -> uncontrolled("a program that is not deterministic", "");
      case Result.OutOfTime(Coverage coverage) ->
          new Outcome.Undecided("search-time", List.of(Long.toString(coverage.schedules())));
    };
  }

  private boolean isOver(Carrier carrier) {
    return carrier.cpuNanos() > cpuNanos;
  }

  private Outcome held(Coverage coverage) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("exhausted", coverage.exhausted());
    facts.put("complete", coverage.complete());
    facts.put("delays", coverage.delays());
    facts.put("schedules", coverage.schedules());
    facts.put("sampled", coverage.sampled());
    facts.put("seed", coverage.seed());
    told.accept(facts);
    return new Outcome.Held(coverage, 0);
  }

  private Outcome uncontrolled(String what, String where) {
    told.accept(Map.of("notControlled", what, "where", where));
    return new Outcome.Undecided(
        "not-controlled", where.isEmpty() ? List.of(what) : List.of(what, where));
  }

  /** In classes that keep state, each schedule has fresh ones. */
  private Supplier<Runnable> program(Scenario scenario, int number) {
    if (again.isEmpty()) return scenario::once;
    return () -> fresh(again.get(), number).once();
  }

  private Scenario fresh(Runnable method, int number) {
    Conduct outer = now;
    Conduct inner = new Conduct(Mode.HAND_OUT, "", cpuNanos, Optional.empty(), told);
    inner.wanted = number;
    now = inner;
    try {
      method.run();
      throw new IllegalStateException("the check has fewer scenarios the second time");
    } catch (Handed handed) {
      return handed.scenario;
    } finally {
      now = outer;
    }
  }

  private int wanted;

  private Outcome handOut(Scenario scenario, int number) {
    if (number == wanted) throw new Handed(scenario);
    return new Outcome.Held(new Coverage(true, 0, false, 0, 0, 0, 0), 0);
  }

  // ---- one schedule

  private Outcome replay(Scenario scenario, Budget budget, int number) {
    Optional<Token> parsed = Token.parse(token);
    if (parsed.isEmpty()) return new Outcome.Undecided("bad-token", List.of(token));
    if (parsed.get().scenario() != number)
      return new Outcome.Held(new Coverage(false, -1, false, 0, 0, 0, 0), 0);
    Carrier carrier = new Carrier();
    Optional<Replay> replay =
        carrier.run(() -> new Replay(program(scenario, number), budget, parsed.get()));
    if (replay.isEmpty()) return uncontrolled("a call that waits for real", carrier.where());
    return switch (replay.get().ending()) {
      case Ending.Uncontrolled what -> uncontrolled(what.what(), what.where());
      case Ending.Failed failed -> new Outcome.Broken(List.of(replay.get().report(failed)));
      default -> {
        told.accept(Map.of("replayed", replay.get().told()));
        yield new Outcome.Held(new Coverage(false, -1, false, 1, 0, 0, 0), 0);
      }
    };
  }

  static long cpuNanos(Thread thread) {
    return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
  }
}
