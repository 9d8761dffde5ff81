package ch05_size_and_drops;

import java.util.*;
import java.util.function.*;

/**
 * Runs the body on a stack of scopes, stops at each await, and asks the rest by running it, too.
 */
public final class Lower {
  private Lower() {}

  private static final class Machine {
    final Deque<LinkedHashMap<String, Op.Let>> scopes = new ArrayDeque<>();
    final BiConsumer<Machine, Op> atAwait;
    final List<String> reads = new ArrayList<>();

    Machine(BiConsumer<Machine, Op> atAwait) {
      this.atAwait = atAwait;
    }

    Machine run(Body b) {
      enter();
      b.params().forEach(this::step);
      enter();
      b.ops().forEach(this::step);
      return this;
    }

    void enter() {
      scopes.push(new LinkedHashMap<>());
    }

    void step(Op op) {
      if (op instanceof Op.Let let) scopes.peek().put(let.v(), let);
      if (op instanceof Op.Use(String v)) reads.add(v);
      if (op instanceof Op.MoveOut(String v)) reads.add(v);
      if (op instanceof Op.MoveOut(String v)) scopes.forEach(s -> s.remove(v));
      if (op instanceof Op.DropNow(String v)) scopes.forEach(s -> s.remove(v));
      if (op instanceof Op.Await || op instanceof Op.AwaitBoxed) atAwait.accept(this, op);
      if (op instanceof Op.Scope(List<Op> body)) {
        enter();
        body.forEach(this::step);
        scopes.pop();
      }
    }

    /** Oldest first: the stack's iterator begins at the top. */
    List<Op.Let> present() {
      List<Op.Let> all = new ArrayList<>();
      scopes.descendingIterator().forEachRemaining(scope -> all.addAll(scope.values()));
      return all;
    }
  }

  public static List<Variant> variants(Body b) {
    List<String> allReads = new Machine((m, op) -> {}).run(b).reads;
    List<Variant> variants = new LinkedList<>();
    variants.add(variant("Start", b.params()));
    BiConsumer<Machine, Op> stop =
        (m, op) -> {
          List<String> later = allReads.subList(m.reads.size(), allReads.size());
          List<Op.Let> kept = new ArrayList<>(m.present());
          kept.removeIf(let -> !let.hasDrop() && !later.contains(let.v()));
          kept.add(future(op));
          variants.add(variant("Await" + variants.size(), kept));
        };
    new Machine(stop).run(b);
    variants.add(variant("Done", List.of()));
    return variants;
  }

  private static Op.Let future(Op op) {
    return switch (op) {
      case Op.Await(String fut, int words) -> new Op.Let(fut, words, true);
      case Op.AwaitBoxed(String fut) -> new Op.Let(fut, 1, true);
      default -> throw new IllegalArgumentException(op.toString());
    };
  }

  private static Variant variant(String name, List<Op.Let> kept) {
    Variant v = new Variant(name, new TreeMap<>(), kept.stream().mapToInt(Op.Let::words).sum());
    kept.forEach(let -> v.stored().put(let.v(), let.words()));
    return v;
  }

  public static int sizeInWords(Body b) {
    return Collections.max(variants(b).stream().map(v -> v.words() + 1).toList());
  }

  public static List<String> dropsOnCancel(Body b, int k) {
    List<List<String>> orders = new ArrayList<>();
    new Machine(
            (m, op) -> {
              List<String> order = new ArrayList<>(guards(m));
              order.add(future(op).v());
              orders.add(order.reversed());
            })
        .run(b);
    return orders.get(k - 1);
  }

  public static List<String> heldAcrossAwait(Body b) {
    SequencedSet<String> held = new LinkedHashSet<>();
    new Machine((m, op) -> held.addAll(guards(m))).run(b);
    return List.copyOf(held);
  }

  private static List<String> guards(Machine m) {
    return m.present().stream().filter(Op.Let::hasDrop).map(Op.Let::v).toList();
  }
}
