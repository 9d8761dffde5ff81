package learn.hook.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What would order two accesses.
 *
 * @param name of a {@code learn.protocol.schedule.Race.Remedy}
 * @param lock that one of the two holds; empty when none does
 */
public record Remedy(String name, String lock) {

  public static Remedy of(List<Step> steps, int first, int second, String field) {
    List<String> held = held(steps, first);
    if (held.isEmpty()) held = held(steps, second);
    if (!held.isEmpty()) return new Remedy("SAME_LOCK", held.getLast());
    if (field.endsWith(".*")) return new Remedy("COLLECTION", "");
    boolean element = field.equals("[]");
    return new Remedy(updates(steps, first, second) || element ? "ATOMIC" : "VOLATILE", "");
  }

  private static List<String> held(List<Step> steps, int at) {
    List<String> held = new ArrayList<>();
    int lane = steps.get(at).lane();
    for (Step step : steps.subList(0, at)) {
      if (step.lane() != lane) continue;
      if (step.is("LOCKS")) held.add(step.on());
      if (step.is("UNLOCKS", "AWAITS")) held.remove(step.on());
    }
    return held;
  }

  /** A lane reads it and writes it: that must be one step. */
  private static boolean updates(List<Step> steps, int first, int second) {
    return isUpdate(steps, first) || isUpdate(steps, second);
  }

  private static boolean isUpdate(List<Step> steps, int at) {
    Step access = steps.get(at);
    return access.is("WRITES")
        && IntStream.range(Math.max(0, at - 1), at)
            .mapToObj(steps::get)
            .anyMatch(
                s -> s.lane() == access.lane() && s.is("READS") && s.on().equals(access.on()));
  }
}
