package ch05_size_and_drops;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Functions only, no assignment: the state of the walk is its arguments, and each step answers with
 * the awaits it saw and with what is left of the values.
 */
public final class Lower {
  private Lower() {}

  private record Seen(List<At> awaits, List<Op.Let> live) {}

  private record At(String future, int words, List<Op.Let> live, List<Op> rest) {
    List<Op.Let> guards() {
      return live.stream().filter(Op.Let::hasDrop).toList();
    }

    Variant variant(String name) {
      Stream<Op.Let> kept = live.stream().filter(l -> l.hasDrop() || reads(rest, l.v()));
      Stream<Op.Let> all = Stream.concat(Stream.of(new Op.Let(future, words, true)), kept);
      return Lower.variant(name, all.toList());
    }
  }

  private static Seen walk(List<Op> ops, List<Op.Let> live, List<Op> after) {
    if (ops.isEmpty()) return new Seen(List.of(), live);
    List<Op> tail = ops.subList(1, ops.size());
    Seen first = step(ops.getFirst(), live, join(tail, after));
    Seen others = walk(tail, first.live, after);
    return new Seen(join(first.awaits, others.awaits), others.live);
  }

  private static Seen step(Op op, List<Op.Let> live, List<Op> rest) {
    return switch (op) {
      case Op.Let let -> new Seen(List.of(), join(live, List.of(let)));
      case Op.Use _ -> new Seen(List.of(), live);
      case Op.MoveOut(var v) -> new Seen(List.of(), without(live, v));
      case Op.DropNow(var v) -> new Seen(List.of(), without(live, v));
      case Op.Await(var fut, var words) -> new Seen(List.of(new At(fut, words, live, rest)), live);
      case Op.AwaitBoxed(var fut) -> new Seen(List.of(new At(fut, 1, live, rest)), live);
      case Op.Scope(var body) -> {
        Seen inner = walk(body, live, rest);
        yield new Seen(inner.awaits, live.stream().filter(inner.live::contains).toList());
      }
    };
  }

  private static boolean reads(List<Op> ops, String v) {
    return ops.stream()
        .anyMatch(
            op ->
                switch (op) {
                  case Op.Use(var name) -> name.equals(v);
                  case Op.MoveOut(var name) -> name.equals(v);
                  case Op.Scope(var body) -> reads(body, v);
                  case Op.Let _, Op.DropNow _, Op.Await _, Op.AwaitBoxed _ -> false;
                });
  }

  private static List<Op.Let> without(List<Op.Let> live, String v) {
    return live.stream().filter(let -> !let.v().equals(v)).toList();
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<At> awaits(Body b) {
    return walk(b.ops(), b.params(), List.of()).awaits;
  }

  private static Variant variant(String name, List<Op.Let> lets) {
    SortedMap<String, Integer> stored =
        lets.stream()
            .collect(Collectors.toMap(Op.Let::v, Op.Let::words, Integer::sum, TreeMap::new));
    int words = lets.stream().mapToInt(Op.Let::words).sum();
    return new Variant(name, Collections.unmodifiableSortedMap(stored), words);
  }

  public static List<Variant> variants(Body b) {
    List<At> awaits = awaits(b);
    return Stream.of(
            Stream.of(variant("Start", b.params())),
            IntStream.rangeClosed(1, awaits.size())
                .mapToObj(k -> awaits.get(k - 1).variant("Await" + k)),
            Stream.of(variant("Done", List.of())))
        .flatMap(v -> v)
        .toList();
  }

  public static int sizeInWords(Body b) {
    return 1 + variants(b).stream().mapToInt(Variant::words).max().getAsInt();
  }

  public static List<String> dropsOnCancel(Body b, int k) {
    At at = awaits(b).get(k - 1);
    return Stream.concat(Stream.of(at.future), at.guards().reversed().stream().map(Op.Let::v))
        .toList();
  }

  public static List<String> heldAcrossAwait(Body b) {
    return awaits(b).stream()
        .flatMap(at -> at.guards().stream())
        .map(Op.Let::v)
        .distinct()
        .toList();
  }
}
