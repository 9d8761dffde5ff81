package learn.hook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import learn.hook.run.Ending;
import learn.hook.tell.Line;
import learn.hook.tell.Remedy;
import learn.hook.tell.Step;
import learn.hook.tell.Turning;
import learn.hook.woven.Fields;

/** A schedule as JDK types, as the harness takes it. The lane that sets up is left out. */
public final class Telling {
  private final Run run;
  private final List<Step> steps = new ArrayList<>();
  // Where each step of the trace has gone; −1 for those nobody needs to see.
  private final int[] index;

  /** What a telling is of. */
  record Run(
      Optional<Ending.Failed> ending,
      List<String> lanes,
      List<Boolean> virtual,
      List<Step> steps,
      String token,
      OptionalInt diverged) {}

  Telling(Run run) {
    this.run = run;
    this.index = new int[run.steps().size()];
    for (int i = 0; i < index.length; i++) {
      boolean shown = isShown(i);
      index[i] = shown ? steps.size() : -1;
      if (shown) steps.add(moved(run.steps().get(i)));
    }
  }

  private static Step moved(Step step) {
    return new Step(
        step.lane() - 1,
        step.act(),
        step.on(),
        step.seen(),
        step.stored(),
        step.stack(),
        step.inside());
  }

  /** Steps inside the kit that no line of the learner's called for say nothing to them. */
  private boolean isShown(int at) {
    Step step = run.steps().get(at);
    if (step.lane() == 0) return false;
    boolean races =
        run.ending().orElse(null) instanceof Ending.Race race
            && (race.first().step() == at || race.second().step() == at);
    boolean outer =
        switch (step.act()) {
          case "READS", "WRITES", "EXCHANGES", "MISSES", "CALLS", "LOCKS", "UNLOCKS" -> false;
          default -> true;
        };
    return races || outer || !step.stack().isEmpty();
  }

  /** Lanes, steps, what decides, and the token. */
  public Map<String, Object> told() {
    Map<String, Object> told = new HashMap<>();
    told.put("lanes", lanes());
    told.put("steps", steps.stream().map(Telling::step).toList());
    told.put("token", run.token());
    turning().ifPresent(t -> told.put("decisive", List.of(t.step(), t.why(), t.params())));
    if (run.ending().orElse(null) instanceof Ending.Race race) race(told, race);
    run.diverged().ifPresent(at -> told.put("diverged", moved(at)));
    return told;
  }

  private List<List<Object>> lanes() {
    return IntStream.range(1, run.lanes().size())
        .<List<Object>>mapToObj(i -> List.of(run.lanes().get(i), run.virtual().get(i)))
        .toList();
  }

  private static List<Object> step(Step step) {
    return List.of(
        step.lane(),
        step.act(),
        step.on(),
        step.seen(),
        step.stored(),
        lines(step.stack()),
        step.inside());
  }

  private static List<List<Object>> lines(List<Line> stack) {
    return stack.stream().<List<Object>>map(l -> List.of(l.file(), l.number())).toList();
  }

  private int moved(int step) {
    for (int i = Math.max(0, step); i < index.length; i++) if (index[i] >= 0) return index[i];
    return steps.size();
  }

  private void race(Map<String, Object> told, Ending.Race race) {
    if (race.first().step() < 0 || race.second().step() <= race.first().step()) return;
    int first = index[race.first().step()];
    int second = index[race.second().step()];
    Remedy remedy = Remedy.of(steps, first, second, Fields.name(race.field()));
    told.put(
        "race", List.of(Fields.shown(race.field()), first, second, remedy.name(), remedy.lock()));
  }

  private Optional<Turning> turning() {
    List<String> names = run.lanes().subList(1, run.lanes().size());
    return run.ending()
        .flatMap(
            ending ->
                switch (ending) {
                  case Ending.Race race -> unordered(race, names);
                  case Ending.Standstill still when still.code().equals("deadlock") ->
                      Turning.ofCircle(steps, names);
                  case Ending.Standstill still -> Turning.ofLostWakeup(steps, names);
                  case Ending.Endless endless -> Turning.ofEndless(steps);
                  case Ending.Threw threw -> Turning.ofWrongOutcome(steps, names);
                });
  }

  private Optional<Turning> unordered(Ending.Race race, List<String> names) {
    if (race.second().step() < 0 || race.first().lane() < 1) return Optional.empty();
    String other = names.get(race.first().lane() - 1);
    List<String> params = List.of(Fields.shown(race.field()), other);
    return Optional.of(new Turning(index[race.second().step()], "UNORDERED", params));
  }

  /** The learner's lines that a finding names: where lanes stand, or the two accesses. */
  public List<List<Object>> at() {
    List<List<Object>> at = new ArrayList<>();
    run.ending().ifPresent(ending -> places(ending).forEach(i -> place(at, i)));
    return at;
  }

  private void place(List<List<Object>> at, int step) {
    if (step < 0 || step >= run.steps().size()) return;
    List<Line> stack = run.steps().get(step).stack();
    if (stack.isEmpty()) return;
    List<Object> line = List.of(stack.getFirst().file(), stack.getFirst().number());
    if (!at.contains(line)) at.add(line);
  }

  private List<Integer> places(Ending.Failed ending) {
    return switch (ending) {
      case Ending.Race(int field, var first, var second) -> List.of(second.step(), first.step());
      case Ending.Standstill(String code, var waiting) ->
          waiting.stream().map(Ending.Waiting::step).toList();
      case Ending.Endless endless -> List.of(run.steps().size() - 1);
      case Ending.Threw(var lane, Object thrown, boolean onRecord) -> List.of(lastOf(lane.id()));
    };
  }

  private int lastOf(int lane) {
    int at = run.steps().size() - 1;
    while (at >= 0 && run.steps().get(at).lane() != lane) at--;
    return at;
  }
}
