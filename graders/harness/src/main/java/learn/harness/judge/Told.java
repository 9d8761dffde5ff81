package learn.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import learn.harness.tell.Inert;
import learn.protocol.Evidence;
import learn.protocol.Place;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

/** From what the hooks tell, in JDK types, to the protocol's records. */
public final class Told {
  private static final int MOST_STEPS = 2_000;

  private Told() {}

  // ---- coverage

  public static Optional<Coverage.NotControlled> notControlled(Map<String, Object> facts) {
    Object what = facts.get("notControlled");
    return what == null
        ? Optional.empty()
        : Optional.of(
            new Coverage.NotControlled(what.toString(), place(String.valueOf(facts.get("where")))));
  }

  private static Optional<Place> place(String where) {
    int colon = where.lastIndexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(
            new Place(
                where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)), "ran"));
  }

  /**
   * @param because why it ran on real threads, if it did
   */
  public static Coverage coverage(Map<String, Object> facts, List<Coverage.NotControlled> because) {
    if (facts.get("real") instanceof Long runs)
      return because.isEmpty()
          ? new Coverage.NotSearched()
          : new Coverage.RealThreads(runs, because);
    if (facts.containsKey("replayed"))
      return new Coverage.Replayed(schedule(map(facts, "replayed"), new Evidence.None()));
    if (!facts.containsKey("exhausted")) return new Coverage.NotSearched();
    long schedules = number(facts, "schedules");
    if (Boolean.TRUE.equals(facts.get("exhausted"))) return new Coverage.All(schedules);
    Coverage.Deviation deviation =
        Boolean.TRUE.equals(facts.get("delays"))
            ? Coverage.Deviation.DELAY
            : Coverage.Deviation.PREEMPTION;
    return new Coverage.Part(
        deviation,
        (int) number(facts, "complete"),
        schedules,
        number(facts, "sampled"),
        number(facts, "seed"));
  }

  private static long number(Map<String, Object> facts, String key) {
    return facts.get(key) instanceof Number number ? number.longValue() : 0;
  }

  // ---- schedules

  /**
   * @param end what was seen at its end
   */
  static Evidence.Schedule schedule(Map<String, Object> told, Evidence end) {
    List<Step> steps = lists(told, "steps").stream().limit(MOST_STEPS).map(Told::step).toList();
    Optional<Decisive> decisive =
        list(told, "decisive").map(Told::decisive).filter(d -> d.step() < steps.size());
    Optional<Race> race = list(told, "race").map(Told::race).filter(r -> r.second() < steps.size());
    OptionalInt diverged =
        told.get("diverged") instanceof Integer at && at <= steps.size()
            ? OptionalInt.of(at)
            : OptionalInt.empty();
    return new Evidence.Schedule(
        lists(told, "lanes").stream().map(Told::lane).toList(),
        steps,
        decisive,
        race,
        end,
        text(told.getOrDefault("token", "")),
        diverged);
  }

  private static Lane lane(List<?> told) {
    return new Lane(text(told.get(0)), Boolean.TRUE.equals(told.get(1)));
  }

  private static Step step(List<?> told) {
    return new Step(
        integer(told.get(0)),
        places(told.get(5)),
        Act.valueOf(text(told.get(1))),
        text(told.get(2)),
        text(told.get(3)),
        text(told.get(4)),
        text(told.get(6)));
  }

  private static Decisive decisive(List<?> told) {
    List<String> params = told.get(2) instanceof List<?> list ? Inert.texts(list) : List.of();
    return new Decisive(integer(told.get(0)), Decisive.Why.valueOf(text(told.get(1))), params);
  }

  private static Race race(List<?> told) {
    return new Race(
        text(told.get(0)),
        integer(told.get(1)),
        integer(told.get(2)),
        Race.Remedy.valueOf(text(told.get(3))),
        text(told.get(4)));
  }

  /** Lines of source, the first of which ran and was called by the others. */
  static List<Place> places(Object lines) {
    List<Place> places = new ArrayList<>();
    if (lines instanceof List<?> list)
      for (Object each : list)
        if (each instanceof List<?> line && integer(line.get(1)) > 0)
          places.add(
              new Place(
                  text(line.get(0)), integer(line.get(1)), places.isEmpty() ? "ran" : "called"));
    return places;
  }

  @SuppressWarnings("unchecked") // the hooks' own maps
  static Map<String, Object> map(Map<String, Object> facts, String key) {
    return (Map<String, Object>) facts.getOrDefault(key, Map.of());
  }

  private static Optional<List<?>> list(Map<String, Object> told, String key) {
    return told.get(key) instanceof List<?> list ? Optional.of(list) : Optional.empty();
  }

  private static List<List<?>> lists(Map<String, Object> told, String key) {
    List<?> lists = told.get(key) instanceof List<?> found ? found : List.of();
    return lists.stream()
        .flatMap(each -> each instanceof List<?> list ? Stream.of(list) : Stream.<List<?>>empty())
        .<List<?>>map(list -> list)
        .toList();
  }

  private static int integer(Object number) {
    return number instanceof Integer value ? value : -1;
  }

  private static String text(Object text) {
    return Inert.text(text);
  }
}
