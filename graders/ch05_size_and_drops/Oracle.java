package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Op;
import ch05_size_and_drops.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of the brief by arithmetic: every op has a position, every value an interval of
 * positions in which it is kept, and an await asks which intervals it lies in.
 */
final class Oracle {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int BEFORE_ALL = -1;

  private final List<Life> lives = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final Body body;
  private int position;

  private record Stop(int at, String future, int words) {}

  private static final class Life {
    final Op.Let let;
    final int from;
    int end = NEVER; // of its scope
    int gone = NEVER; // moved or dropped
    int lastRead = BEFORE_ALL;

    Life(Op.Let let, int from) {
      this.let = let;
      this.from = from;
    }

    boolean isKeptAt(int at) {
      int until = let.hasDrop() ? Math.min(end, gone) : lastRead;
      return from < at && at < until;
    }
  }

  private Oracle(Body body) {
    this.body = body;
    Map<String, Life> named = new HashMap<>();
    body.params().forEach(let -> begin(let, BEFORE_ALL, named));
    walk(body.ops(), named);
  }

  static Oracle of(Body body) {
    return new Oracle(body);
  }

  private Life begin(Op.Let let, int from, Map<String, Life> named) {
    Life life = new Life(let, from);
    lives.add(life);
    named.put(let.v(), life);
    return life;
  }

  private void walk(List<Op> ops, Map<String, Life> named) {
    List<Life> declared = new ArrayList<>();
    for (Op op : ops) {
      position++;
      switch (op) {
        case Op.Let let -> declared.add(begin(let, position, named));
        case Op.Use(String v) -> named.get(v).lastRead = position;
        case Op.MoveOut(String v) -> named.get(v).lastRead = named.get(v).gone = position;
        case Op.DropNow(String v) -> named.get(v).gone = position;
        case Op.Scope(List<Op> inner) -> walk(inner, named);
        case Op.Await(String fut, int words) -> stops.add(new Stop(position, fut, words));
        case Op.AwaitBoxed(String fut) -> stops.add(new Stop(position, fut, 1));
      }
    }
    position++;
    declared.forEach(life -> life.end = position);
  }

  int awaits() {
    return stops.size();
  }

  List<Variant> variants() {
    SortedMap<String, Integer> params = new TreeMap<>();
    body.params().forEach(p -> params.put(p.v(), p.words()));
    Stream<Variant> awaits =
        IntStream.range(0, awaits()).mapToObj(k -> variant("Await" + (k + 1), storedAt(k)));
    Stream<Variant> ends = Stream.of(variant("Done", new TreeMap<>()));
    return Stream.of(Stream.of(variant("Start", params)), awaits, ends).flatMap(v -> v).toList();
  }

  private SortedMap<String, Integer> storedAt(int k) {
    Stop stop = stops.get(k);
    SortedMap<String, Integer> stored = new TreeMap<>(Map.of(stop.future, stop.words));
    keptAt(stop).forEach(life -> stored.put(life.let.v(), life.let.words()));
    return stored;
  }

  private Stream<Life> keptAt(Stop stop) {
    return lives.stream().filter(life -> life.isKeptAt(stop.at));
  }

  private static Variant variant(String name, SortedMap<String, Integer> stored) {
    return new Variant(name, stored, stored.values().stream().mapToInt(w -> w).sum());
  }

  int sizeInWords() {
    return 1 + variants().stream().mapToInt(Variant::words).max().orElseThrow();
  }

  List<String> dropsOnCancel(int k) {
    Stop stop = stops.get(k - 1);
    List<String> kept = keptAt(stop).filter(l -> l.let.hasDrop()).map(l -> l.let.v()).toList();
    return Stream.concat(Stream.of(stop.future), kept.reversed().stream()).toList();
  }

  List<String> heldAcrossAwait() {
    return lives.stream()
        .filter(life -> life.let.hasDrop() && stops.stream().anyMatch(s -> life.isKeptAt(s.at)))
        .map(life -> life.let.v())
        .toList();
  }
}
