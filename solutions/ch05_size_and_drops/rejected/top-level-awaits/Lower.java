package ch05_size_and_drops;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Lower {
  private Lower() {}

  private record Stop(String future, int words, List<Op.Let> present, Set<String> usedLater) {

    SortedMap<String, Integer> stored() {
      SortedMap<String, Integer> stored = new TreeMap<>();
      stored.put(future, words);
      present.stream().filter(this::isKept).forEach(let -> stored.put(let.v(), let.words()));
      return stored;
    }

    private boolean isKept(Op.Let let) {
      return let.hasDrop() || usedLater.contains(let.v());
    }

    List<String> guards() {
      return present.stream().filter(Op.Let::hasDrop).map(Op.Let::v).toList();
    }
  }

  private sealed interface Step {
    record Run(Op op) implements Step {}

    record EndOf(List<String> declared) implements Step {}
  }

  private static Stream<Step> flat(List<Op> ops) {
    return ops.stream().flatMap(Lower::flat);
  }

  private static Stream<Step> flat(Op op) {
    return op instanceof Op.Scope(var body)
        // What happens inside a scope stays inside, or so it seems.
        ? flat(body).filter(s -> !(s instanceof Step.Run(Op.Await _)))
        : Stream.of(new Step.Run(op));
  }

  private static List<Stop> stops(Body b) {
    List<Step> steps = flat(b.ops()).toList();
    SequencedMap<String, Op.Let> present = new LinkedHashMap<>();
    b.params().forEach(p -> present.put(p.v(), p));
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Set<String> usedLater = usedIn(steps.subList(i + 1, steps.size()));
      switch (steps.get(i)) {
        case Step.EndOf(var names) -> present.keySet().removeAll(names);
        case Step.Run(Op.Let let) -> present.put(let.v(), let);
        case Step.Run(Op.MoveOut(var v)) -> present.remove(v);
        case Step.Run(Op.DropNow(var v)) -> present.remove(v);
        case Step.Run(Op.Await(var f, var words)) -> stops.add(stop(f, words, present, usedLater));
        case Step.Run(Op.AwaitBoxed(var f)) -> stops.add(stop(f, 1, present, usedLater));
        case Step.Run(Op.Use _), Step.Run(Op.Scope _) -> {}
      }
    }
    return stops;
  }

  private static Stop stop(
      String future, int words, Map<String, Op.Let> present, Set<String> usedLater) {
    return new Stop(future, words, List.copyOf(present.values()), usedLater);
  }

  private static Set<String> usedIn(List<Step> steps) {
    Set<String> used = new HashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Run(Op.Use(var v))) used.add(v);
      if (step instanceof Step.Run(Op.MoveOut(var v))) used.add(v);
    }
    return used;
  }

  public static List<Variant> variants(Body b) {
    SortedMap<String, Integer> params = new TreeMap<>();
    b.params().forEach(p -> params.put(p.v(), p.words()));
    List<Stop> stops = stops(b);
    Stream<Variant> awaits =
        IntStream.range(0, stops.size())
            .mapToObj(k -> variant("Await" + (k + 1), stops.get(k).stored()));
    return Stream.of(
            Stream.of(variant("Start", params)),
            awaits,
            Stream.of(variant("Done", new TreeMap<>())))
        .flatMap(v -> v)
        .toList();
  }

  private static Variant variant(String name, SortedMap<String, Integer> stored) {
    return new Variant(name, stored, stored.values().stream().mapToInt(w -> w).sum());
  }

  public static int sizeInWords(Body b) {
    return 1 + variants(b).stream().mapToInt(Variant::words).max().orElse(0);
  }

  public static List<String> dropsOnCancel(Body b, int k) {
    Stop stop = stops(b).get(k - 1);
    return Stream.concat(Stream.of(stop.future()), stop.guards().reversed().stream()).toList();
  }

  public static List<String> heldAcrossAwait(Body b) {
    return stops(b).stream().flatMap(stop -> stop.guards().stream()).distinct().toList();
  }
}
