package ch05_size_and_drops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** No sets: every value gets the interval of positions in which it is alive. */
public final class Lower {
  private Lower() {}

  private static final class Value {
    final Op.Let let;
    final int born;
    int dies = Integer.MAX_VALUE;
    int lastRead = -1;

    Value(Op.Let let, int born) {
      this.let = let;
      this.born = born;
    }

    boolean crosses(int position) {
      return born < position && position < (let.hasDrop() ? dies : lastRead);
    }
  }

  private record Wait(int position, String future, int words) {}

  private static final class Scan {
    final List<Value> values = new ArrayList<>();
    final List<Wait> waits = new ArrayList<>();
    int now = 0;

    Scan(Body b) {
      for (Op.Let p : b.params()) values.add(new Value(p, 0));
      scan(b.ops());
    }

    void scan(List<Op> ops) {
      int first = values.size();
      for (Op op : ops) {
        now++;
        if (op instanceof Op.Let let) values.add(new Value(let, now));
        else if (op instanceof Op.Use u) find(u.v()).lastRead = now;
        else if (op instanceof Op.DropNow d) die(find(d.v()));
        else if (op instanceof Op.Scope s) scan(s.body());
        else if (op instanceof Op.Await a) waits.add(new Wait(now, a.fut(), a.words()));
        else if (op instanceof Op.AwaitBoxed a) waits.add(new Wait(now, a.fut(), 1));
        else if (op instanceof Op.MoveOut m) {
          find(m.v()).lastRead = now;
          die(find(m.v()));
        }
      }
      now++;
      for (Value v : values.subList(first, values.size())) die(v);
    }

    void die(Value v) {
      v.dies = Math.min(v.dies, now);
    }

    Value find(String name) {
      for (Value v : values) if (v.let.v().equals(name)) return v;
      throw new IllegalArgumentException(name);
    }
  }

  public static List<Variant> variants(Body b) {
    Scan scan = new Scan(b);
    List<Variant> variants = new ArrayList<>();
    TreeMap<String, Integer> params = new TreeMap<>();
    for (Op.Let p : b.params()) params.put(p.v(), p.words());
    variants.add(variant("Start", params));
    for (Wait w : scan.waits) {
      TreeMap<String, Integer> stored = new TreeMap<>(Comparator.reverseOrder());
      stored.put(w.future, w.words);
      for (Value v : scan.values) if (v.crosses(w.position)) stored.put(v.let.v(), v.let.words());
      variants.add(variant("Await" + variants.size(), stored));
    }
    variants.add(variant("Done", new TreeMap<>()));
    return variants;
  }

  private static Variant variant(String name, TreeMap<String, Integer> stored) {
    int sum = 0;
    for (int words : stored.values()) sum += words;
    return new Variant(name, stored, sum);
  }

  public static int sizeInWords(Body b) {
    int max = 0;
    for (Variant v : variants(b)) max = Math.max(max, v.words());
    return max + 1;
  }

  public static List<String> dropsOnCancel(Body b, int k) {
    Scan scan = new Scan(b);
    Wait wait = scan.waits.get(k - 1);
    List<String> order = new ArrayList<>();
    for (Value v : scan.values)
      if (v.let.hasDrop() && v.crosses(wait.position)) order.addFirst(v.let.v());
    order.addFirst(wait.future);
    return order;
  }

  public static List<String> heldAcrossAwait(Body b) {
    Scan scan = new Scan(b);
    List<String> held = new ArrayList<>();
    for (Value v : scan.values)
      if (v.let.hasDrop() && scan.waits.stream().anyMatch(w -> v.crosses(w.position)))
        held.add(v.let.v());
    return held;
  }
}
