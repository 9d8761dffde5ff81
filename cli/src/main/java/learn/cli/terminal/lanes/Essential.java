package learn.cli.terminal.lanes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import learn.protocol.Evidence;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Step;

/**
 * The steps that another thread can feel. What only one thread touches in a schedule says nothing
 * about the schedule, and a lock that nobody waits for is given back without being told.
 */
final class Essential {
  private final Evidence.Schedule schedule;
  private final Map<String, Set<Integer>> touchedBy = new HashMap<>();
  private final Set<String> waitedFor = new HashSet<>();

  private Essential(Evidence.Schedule schedule) {
    this.schedule = schedule;
    for (Step step : schedule.steps()) {
      touchedBy.computeIfAbsent(step.on(), _ -> new HashSet<>()).add(step.lane());
      if (step.act() == Act.BLOCKS || step.act() == Act.TRIES) waitedFor.add(step.on());
    }
  }

  static List<Row.At> of(Evidence.Schedule schedule) {
    Essential essential = new Essential(schedule);
    return all(schedule).stream().filter(essential::tells).toList();
  }

  static List<Row.At> all(Evidence.Schedule schedule) {
    return IntStream.range(0, schedule.steps().size())
        .mapToObj(i -> new Row.At(i, schedule.steps().get(i)))
        .toList();
  }

  private boolean tells(Row.At at) {
    Step step = at.step();
    return isMarked(at.index())
        || switch (step.act()) {
          case UNLOCKS -> waitedFor.contains(step.on());
          case READS, WRITES, EXCHANGES, MISSES, LOCKS ->
              touchedBy.getOrDefault(step.on(), Set.of()).size() > 1;
          case BLOCKS, TRIES, AWAITS, SIGNALS, SIGNALS_ALL -> true;
          case PARKS, USES_PERMIT, UNPARKS, RESUMES, RESUMES_SPURIOUSLY, TIMES_OUT -> true;
          case STARTS, JOINS, INTERRUPTS, SLEEPS, YIELDS, SPINS, CALLS, WAITS -> true;
          case THROWS, ENDS -> true;
        };
  }

  private boolean isMarked(int index) {
    return schedule.decisive().filter(d -> d.step() == index).isPresent()
        || schedule.race().filter(r -> r.first() == index || r.second() == index).isPresent()
        || schedule.diverged().orElse(-1) == index;
  }
}
