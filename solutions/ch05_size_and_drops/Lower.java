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

/**
 * What a future stores, and what it destroys when it is cancelled.
 *
 * <p>Two questions about each await, and they look in opposite directions:
 *
 * <ul>
 *   <li><em>Forward</em>: what has been initialised, and is still here? The scope has not ended,
 *       nobody has moved it away, nobody has dropped it.
 *   <li><em>Backward</em>: what does a line further down still read?
 * </ul>
 *
 * A value with a destructor is stored when the first answer is yes: the destructor has yet to run,
 * and it needs the value. A plain value is stored when both are yes. For example:
 *
 * <pre>
 *   let buf: 1000; use(buf); let lock: 1 + Drop; let id: 2; f(3).await; use(id);
 *
 *   at f.await   present buf lock id   used later id   →   stored f lock id: 6 words
 * </pre>
 */
public final class Lower {
  private Lower() {}

  /**
   * A place where the machine stands still.
   *
   * @param present all values that are here, in the order of declaration
   * @param usedLater names that are read or moved further down
   */
  private record Stop(String future, int words, List<Op.Let> present, Set<String> usedLater) {

    // Sorted by name, for a reader. In memory the compiler may put them in any order, and does.
    // The future itself is part of the state: between two polls nobody else has it.
    SortedMap<String, Integer> stored() {
      SortedMap<String, Integer> stored = new TreeMap<>();
      stored.put(future, words);
      present.stream().filter(this::isKept).forEach(let -> stored.put(let.v(), let.words()));
      return stored;
    }

    // The whole exercise in one line: two classes of values, two rules.
    private boolean isKept(Op.Let let) {
      return let.hasDrop() || usedLater.contains(let.v());
    }

    // Whose destructor runs when we are dropped here. A plain value may be stored as well, but
    // there
    // is nothing to run for it: its words are just forgotten.
    List<String> guards() {
      return present.stream().filter(Op.Let::hasDrop).map(Op.Let::v).toList();
    }
  }

  /**
   * The body without its tree: the end of a scope becomes a step that takes its values away. With
   * no branches and no loops, "later" then is simply "further down in this list". (A loop would
   * make what stands above run later, too; compilers repeat the backward look until it settles.)
   */
  private sealed interface Step {
    record Run(Op op) implements Step {}

    record EndOf(List<String> declared) implements Step {}
  }

  private static Stream<Step> flat(List<Op> ops) {
    return ops.stream().flatMap(Lower::flat);
  }

  private static Stream<Step> flat(Op op) {
    return op instanceof Op.Scope(var body)
        ? Stream.concat(flat(body), Stream.of(new Step.EndOf(declaredIn(body))))
        : Stream.of(new Step.Run(op));
  }

  // Of this scope only: an inner one ends by a step of its own.
  private static List<String> declaredIn(List<Op> scope) {
    return scope.stream().flatMap(op -> op instanceof Op.Let l ? Stream.of(l.v()) : null).toList();
  }

  /** The forward walk, with a look back at each await. */
  private static List<Stop> stops(Body b) {
    List<Step> steps = flat(b.ops()).toList();
    // Insertion order is the order of declaration. Parameters come first, and no step ends them.
    SequencedMap<String, Op.Let> present = new LinkedHashMap<>();
    b.params().forEach(p -> present.put(p.v(), p));
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      // Quadratic in the length of the body; one walk from behind would do. Bodies are short.
      Set<String> usedLater = usedIn(steps.subList(i + 1, steps.size()));
      switch (steps.get(i)) {
        // What was moved or dropped before is not there any more; removing it again does no harm.
        case Step.EndOf(var names) -> present.keySet().removeAll(names);
        case Step.Run(Op.Let let) -> present.put(let.v(), let);
        // Moved or dropped: one and the same for the frame, which has lost the value.
        case Step.Run(Op.MoveOut(var v)) -> present.remove(v);
        case Step.Run(Op.DropNow(var v)) -> present.remove(v);
        case Step.Run(Op.Await(var f, var words)) -> stops.add(stop(f, words, present, usedLater));
        // The box is the pointer. What it points to is no part of this future's size.
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

  // A move reads the value as well. A DropNow does not count: what it names has a destructor, and
  // is
  // kept for that.
  private static Set<String> usedIn(List<Step> steps) {
    Set<String> used = new HashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Run(Op.Use(var v))) used.add(v);
      if (step instanceof Step.Run(Op.MoveOut(var v))) used.add(v);
    }
    return used;
  }

  /** One variant for each place to stand still, one before the first step, one after the last. */
  public static List<Variant> variants(Body b) {
    SortedMap<String, Integer> params = new TreeMap<>();
    b.params().forEach(p -> params.put(p.v(), p.words()));
    List<Stop> stops = stops(b);
    Stream<Variant> awaits =
        IntStream.range(0, stops.size())
            .mapToObj(k -> variant("Await" + (k + 1), stops.get(k).stored()));
    // Start stores every parameter, used or not: nothing has run that could have let go of one.
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

  /**
   * An enum: a tag that says which variant it is, and room for any of them, one at a time. Start
   * counts: a big argument that is used up before the first await still has to get in. And the
   * awaited future counts in full, so a big one makes everybody big who awaits it, up to the task.
   */
  public static int sizeInWords(Body b) {
    return 1 + variants(b).stream().mapToInt(Variant::words).max().orElse(0);
  }

  /**
   * First the future that is awaited, then the values, last declared first. A writer goes before
   * the file it writes to: the later one may use the earlier one, never the other way round.
   */
  public static List<String> dropsOnCancel(Body b, int k) {
    Stop stop = stops(b).get(k - 1);
    return Stream.concat(Stream.of(stop.future()), stop.guards().reversed().stream()).toList();
  }

  /**
   * What a linter warns of when it is a lock guard: others wait for as long as the await takes. The
   * order is right by itself: of two values, the one declared first is at no await later than the
   * other one, if it gets to one at all.
   */
  public static List<String> heldAcrossAwait(Body b) {
    return stops(b).stream().flatMap(stop -> stop.guards().stream()).distinct().toList();
  }
}
