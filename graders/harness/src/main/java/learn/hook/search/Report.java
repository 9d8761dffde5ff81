package learn.hook.search;

import java.util.List;
import java.util.Optional;
import learn.hook.run.Ending;
import learn.hook.run.Step;

/**
 * A failing schedule, shrunk and written down.
 *
 * @param consequence what a data race leads to, where a schedule shows it
 * @param schedule its number in the search, from 1
 * @param bound preemptions allowed when it was found; -1 for a sampled one
 * @param switches between lanes
 */
public record Report(
    Ending.Failed ending,
    List<String> lanes,
    List<Step> steps,
    String token,
    Optional<Report> consequence,
    long schedule,
    int bound,
    int switches) {
  public Report {
    lanes = List.copyOf(lanes);
    steps = List.copyOf(steps);
  }
}
