package ch05_size_and_drops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two passes, as in a compiler's book: a forward one gives the owned values at each await, a
 * backward one the names that are live. Both write into arrays indexed by await.
 */
public final class Lower {
  private final Map<String, Op.Let> lets = new HashMap<>();
  private final List<Op> awaits = new ArrayList<>();
  private final List<List<String>> owned = new ArrayList<>();
  private final Deque<Set<String>> live = new ArrayDeque<>();
  private final List<String> now = new ArrayList<>();
  private final Set<String> needed = new HashSet<>();

  private Lower(Body b) {
    for (Op.Let p : b.params()) declare(p);
    forward(b.ops());
    backward(b.ops());
  }

  private void declare(Op.Let let) {
    lets.put(let.v(), let);
    now.add(let.v());
  }

  private void forward(List<Op> ops) {
    Set<String> mine = new HashSet<>();
    for (Op op : ops) {
      switch (op) {
        case Op.Let let -> {
          declare(let);
          mine.add(let.v());
        }
        case Op.MoveOut m -> now.remove(m.v());
        case Op.DropNow d -> now.remove(d.v());
        case Op.Scope s -> forward(s.body());
        case Op.Await _, Op.AwaitBoxed _ -> {
          awaits.add(op);
          owned.add(List.copyOf(now));
        }
        case Op.Use _ -> {}
      }
    }
    now.removeAll(mine);
  }

  private void backward(List<Op> ops) {
    for (Op op : ops.reversed()) {
      switch (op) {
        case Op.Use u -> needed.add(u.v());
        case Op.MoveOut m -> needed.add(m.v());
        case Op.Let let -> needed.remove(let.v());
        case Op.Scope s -> backward(s.body());
        case Op.Await _, Op.AwaitBoxed _ -> live.addFirst(Set.copyOf(needed));
        case Op.DropNow _ -> {}
      }
    }
  }

  private static String future(Op await) {
    return await instanceof Op.Await a ? a.fut() : ((Op.AwaitBoxed) await).fut();
  }

  public static List<Variant> variants(Body b) {
    Lower l = new Lower(b);
    List<Variant> out = new ArrayList<>();
    TreeMap<String, Integer> stored = new TreeMap<>();
    b.params().forEach(p -> stored.put(p.v(), p.words()));
    out.add(close("Start", stored));
    for (int i = 0; i < l.awaits.size(); i++) {
      Set<String> needed = l.live.removeFirst();
      stored.put(future(l.awaits.get(i)), l.awaits.get(i) instanceof Op.Await a ? a.words() : 1);
      for (String v : l.owned.get(i))
        if (l.lets.get(v).hasDrop() || needed.contains(v)) stored.put(v, l.lets.get(v).words());
      out.add(close("Await" + (i + 1), stored));
    }
    out.add(close("Done", stored));
    return List.copyOf(out);
  }

  /** Takes what has been gathered. */
  private static Variant close(String name, TreeMap<String, Integer> stored) {
    Variant v =
        new Variant(name, new TreeMap<>(stored), stored.values().stream().reduce(0, Integer::sum));
    stored.clear();
    return v;
  }

  public static int sizeInWords(Body b) {
    return variants(b).stream().map(Variant::words).reduce(0, Math::max) + 1;
  }

  public static List<String> dropsOnCancel(Body b, int k) {
    Lower l = new Lower(b);
    List<String> order = new ArrayList<>(l.owned.get(k - 1));
    order.removeIf(v -> !l.lets.get(v).hasDrop());
    order.add(future(l.awaits.get(k - 1)));
    return order.reversed();
  }

  public static List<String> heldAcrossAwait(Body b) {
    Lower l = new Lower(b);
    List<String> held = new ArrayList<>();
    for (List<String> at : l.owned)
      for (String v : at) if (l.lets.get(v).hasDrop() && !held.contains(v)) held.add(v);
    return held;
  }
}
