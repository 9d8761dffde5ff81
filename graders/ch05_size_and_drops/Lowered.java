package grade.ch05_size_and_drops;

import ch05_size_and_drops.Body;
import ch05_size_and_drops.Lower;
import ch05_size_and_drops.Variant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import learn.grade.Expect;

/** A body, what the submission makes of it, and what is expected. */
record Lowered(long seed, Body body, String source) {
  static final int RANDOM_BODIES = 500;
  private static final int LONGEST = 25;

  static Lowered of(Body body) {
    return new Lowered(-1, body, Source.of(body));
  }

  /** Twenty of each length. */
  static Lowered random(long seed) {
    int ops = 1 + (int) (seed % LONGEST);
    Body body = RandomBodies.body(seed, ops);
    return new Lowered(seed, body, Source.of(body));
  }

  /** What it answers, without a null in it. */
  private List<Variant> variants() {
    List<Variant> variants = Lower.variants(body);
    boolean whole =
        variants != null
            && variants.stream().allMatch(v -> v != null && v.name() != null && v.stored() != null);
    Expect.that(whole, "Variant …", variants, "");
    return variants;
  }

  List<String> names() {
    return variants().stream().map(Variant::name).toList();
  }

  /** Sentences get variant, value and source. */
  void stores(String name, Map<String, Integer> expected) {
    Variant variant = variant(name);
    Map<String, Integer> seen = variant.stored();
    // In order, and not put out by a null that it is asked for.
    Map<String, Integer> due = new LinkedHashMap<>(new TreeMap<>(expected));
    for (String v : seen.keySet())
      Expect.that(due.containsKey(v), due, seen, "extra", name, v, source);
    for (String v : due.keySet())
      Expect.that(seen.containsKey(v), due, seen, "missing", name, v, source);
    for (String v : due.keySet())
      Expect.that(due.get(v).equals(seen.get(v)), due, seen, "weight", name, v, source);
    int sum = due.values().stream().mapToInt(w -> w).sum();
    Expect.equal(sum, variant.words(), "sum", name, source);
  }

  private Variant variant(String name) {
    Expect.that(names().contains(name), name, names(), "absent", name, source);
    return variants().get(names().indexOf(name));
  }

  void weighs(int words) {
    int seen = Lower.sizeInWords(body);
    Expect.equal(words, seen, seen > words ? "too-big" : "too-small", seen, source);
  }

  void drops(int k, List<String> expected) {
    List<String> seen = Lower.dropsOnCancel(body, k);
    boolean same = seen != null && new HashSet<>(seen).equals(new HashSet<>(expected));
    Expect.that(same, expected, seen, "wrong-drops", k, source);
    Expect.equal(expected, seen, "wrong-order", k, source);
  }

  void holds(List<String> expected) {
    List<String> seen = Lower.heldAcrossAwait(body);
    Expect.that(seen != null, expected, "null", "");
    for (String v : expected) Expect.that(seen.contains(v), expected, seen, "missed", v, source);
    for (String v : seen)
      Expect.that(new HashSet<>(expected).contains(v), expected, seen, "blamed", v, source);
    Expect.equal(expected, seen, "listed", source);
  }

  private Oracle oracle() {
    return Oracle.of(body);
  }

  boolean differs() {
    Oracle oracle = oracle();
    return !oracle.variants().equals(variants())
        || oracle.sizeInWords() != Lower.sizeInWords(body)
        || !oracle.heldAcrossAwait().equals(Lower.heldAcrossAwait(body))
        || IntStream.rangeClosed(1, oracle.awaits())
            .anyMatch(k -> !oracle.dropsOnCancel(k).equals(Lower.dropsOnCancel(body, k)));
  }

  /** What is left of this body when everything is gone that does not matter. */
  Lowered shortest() {
    Body shortest = Shorter.whileHolding(b -> of(b).differs(), body);
    return new Lowered(seed, shortest, Source.of(shortest));
  }

  /** In the order of the methods; sentences get source and seed. */
  void tellDifference() {
    Oracle oracle = oracle();
    Expect.equal(shown(oracle.variants()), shown(variants()), "variants", source, seed);
    Expect.equal(oracle.sizeInWords(), Lower.sizeInWords(body), "size", source, seed);
    for (int k = 1; k <= oracle.awaits(); k++)
      Expect.equal(oracle.dropsOnCancel(k), Lower.dropsOnCancel(body, k), "drops", source, seed, k);
    Expect.equal(oracle.heldAcrossAwait(), Lower.heldAcrossAwait(body), "held", source, seed);
  }

  private static List<String> shown(List<Variant> variants) {
    return variants.stream().map(Lowered::shown).toList();
  }

  private static String shown(Variant v) {
    return v.name() + v.stored() + " = " + v.words();
  }
}
