package learn.cli.terminal.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import learn.protocol.Evidence;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Step;

/**
 * How things stand between two steps.
 *
 * @param last each thread's last step so far, in the order of the lanes
 * @param fields what was last read or written, by name, in the order of first sight
 */
record Moment(List<Optional<Step>> last, Map<String, String> fields) {
  Moment {
    last = List.copyOf(last);
  }

  /**
   * @param steps how many have been done
   */
  static Moment after(Evidence.Schedule schedule, int steps) {
    List<Step> done = schedule.steps().subList(0, steps);
    List<Optional<Step>> last =
        IntStream.range(0, schedule.lanes().size())
            .mapToObj(lane -> done.stream().filter(s -> s.lane() == lane).reduce((a, b) -> b))
            .toList();
    return new Moment(last, fields(done));
  }

  private static Map<String, String> fields(List<Step> done) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Step step : done) known(step).ifPresent(value -> fields.put(step.on(), value));
    return fields;
  }

  private static Optional<String> known(Step step) {
    Act act = step.act();
    return switch (act) {
      case READS, MISSES -> told(step.seen());
      case WRITES, EXCHANGES -> told(step.stored());
      case LOCKS, BLOCKS, TRIES, UNLOCKS, AWAITS, SIGNALS, SIGNALS_ALL -> Optional.empty();
      case PARKS, USES_PERMIT, UNPARKS, RESUMES, RESUMES_SPURIOUSLY, TIMES_OUT -> Optional.empty();
      case STARTS, JOINS, INTERRUPTS, SLEEPS, YIELDS, SPINS, CALLS, WAITS -> Optional.empty();
      case THROWS, ENDS -> Optional.empty();
    };
  }

  private static Optional<String> told(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  /** Key of the words for how a thread stands. */
  String standing(int lane) {
    return last.get(lane).map(step -> standing(step.act())).orElse("replay.not-begun");
  }

  private static String standing(Act last) {
    if (last == Act.ENDS || last == Act.THROWS) return "replay.ended";
    return last.stops() ? "replay.waits" : "replay.runs";
  }
}
