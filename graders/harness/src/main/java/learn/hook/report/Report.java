package learn.hook.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import learn.hook.tell.Step;

/**
 * A failing schedule, shrunk and written down.
 *
 * @param steps all of them, the setting up included
 * @param consequence what a data race leads to, where a schedule shows it
 * @param schedule its number in the search, from 1
 * @param bound preemptions allowed when it was found; -1 for a sampled one
 */
public record Report(
    Ending.Failed ending,
    List<Step> steps,
    String token,
    Map<String, Object> told,
    List<List<Object>> at,
    Optional<Report> consequence,
    long schedule,
    int bound,
    int switches) {
  public Report {
    steps = List.copyOf(steps);
    told = Map.copyOf(told);
    at = List.copyOf(at);
  }

  /**
   * @param schedule number in the search at which it was found
   * @param bound of the pass in which it was
   */
  public static Report of(
      Run run,
      Ending.Failed ending,
      String token,
      long schedule,
      int bound,
      Optional<Report> more) {
    Telling telling = telling(run, Optional.of(ending), token, OptionalInt.empty());
    return new Report(
        ending,
        run.trace(),
        token,
        telling.told(),
        telling.at(),
        more,
        schedule,
        bound,
        run.switches());
  }

  /** Writes a traced schedule down. */
  public static Telling telling(
      Run run, Optional<Ending.Failed> ending, String token, OptionalInt diverged) {
    return new Telling(
        new Telling.Run(
            ending,
            IntStream.range(0, run.lanes()).mapToObj(run::laneName).toList(),
            IntStream.range(0, run.lanes()).mapToObj(run::isVirtual).toList(),
            run.trace(),
            token,
            diverged));
  }
}
