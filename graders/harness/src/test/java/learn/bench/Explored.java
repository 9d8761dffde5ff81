package learn.bench;

import java.util.Optional;
import java.util.function.Supplier;
import learn.hook.report.Report;
import learn.hook.run.Ending;
import learn.hook.search.Budget;
import learn.hook.search.Coverage;
import learn.hook.search.Exploration;
import learn.hook.search.Result;
import learn.hook.search.Scenario;
import learn.pairs.Kind;
import learn.pairs.Pair;

/**
 * One program of one pair, explored.
 *
 * @param millis from the class files to the verdict
 */
record Explored(Result result, double millis) {

  static Explored run(Pair pair, boolean buggy, Kind kind) {
    long start = System.nanoTime();
    String name = pair.getClass().getName();
    Call call = new Call(name, buggy, kind.name());
    Supplier<Runnable> program =
        WovenPairs.keepsState(pair.getClass())
            ? () -> call.scenario(new WovenPairs()).once()
            : call.scenario(new WovenPairs())::once;
    Budget standard = Budget.standard();
    boolean spurious = (buggy ? pair.buggy(kind) : pair.correct(kind)).isSpurious();
    Budget budget =
        new Budget(
            standard.preemptions(),
            standard.schedules(),
            standard.sampled(),
            standard.steps(),
            spurious);
    Result result = new Exploration(program, budget, 0, () -> false).run();
    return new Explored(result, (System.nanoTime() - start) / 1e6);
  }

  /** {@code learn.pairs.Told} of a rewriting loader. */
  private record Call(String pair, boolean buggy, String kind) {
    Scenario scenario(WovenPairs loader) {
      try {
        return (Scenario)
            loader
                .loadClass("learn.pairs.Told")
                .getMethod("scenario", String.class, boolean.class, String.class)
                .invoke(null, pair, buggy, kind);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The finding's code; {@code passed}, {@code passed in part}, or why there is no verdict. */
  String verdict() {
    return switch (result) {
      case Result.Broken(Report report) -> code(report.ending());
      case Result.Held(Coverage coverage) -> coverage.exhausted() ? "passed" : "passed in part";
      case Result.Uncontrolled(Ending.Uncontrolled what) -> "not controlled: " + what.what();
      case Result.Diverged() -> "diverged";
      case Result.OutOfTime(Coverage coverage) -> "out of time";
    };
  }

  private static String code(Ending.Failed ending) {
    boolean mismatch =
        ending instanceof Ending.Threw(var lane, Object thrown, boolean onRecord)
            && thrown instanceof AssertionError;
    return mismatch ? "mismatch" : ending.code();
  }

  Optional<Report> report() {
    return result instanceof Result.Broken(Report report) ? Optional.of(report) : Optional.empty();
  }

  /** Verdict and token: what must be the same every time. */
  String signature() {
    return verdict() + " " + report().map(Report::token).orElse("");
  }

  /** Schedules until the finding, or all of them. */
  long schedules() {
    return switch (result) {
      case Result.Broken(Report report) -> report.schedule();
      case Result.Held(Coverage coverage) -> coverage.schedules();
      case Result.Uncontrolled(Ending.Uncontrolled what) -> 0;
      case Result.Diverged() -> 0;
      case Result.OutOfTime(Coverage coverage) -> coverage.schedules();
    };
  }
}
