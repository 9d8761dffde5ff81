package grade.ch04_pin;

import static grade.ch04_pin.Pinned.PLAIN;
import static grade.ch04_pin.Pinned.WIDE;

import ch04_pin.Pin;
import ch04_pin.PinnedBorrower;
import ch04_pin.Snippets;
import ch04_pin.Snippets.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.mem.Mem;
import learn.kit.mem.Owned;

final class SnippetsGrader {
  private final Mem mem = Mem.create();

  @Check("six-snippets")
  void sixSnippets() throws Exception {
    javac().forEach(SnippetsGrader::judged);
    repairsB();
    Expect.noFault(this::repairsE, "e-moved");
  }

  private static Map<String, Verdict> javac() {
    return new TreeMap<>(
        Map.of(
            "A", Verdict.COMPILES,
            "B", Verdict.FAILS,
            "C", Verdict.COMPILES,
            "D", Verdict.COMPILES,
            "E", Verdict.FAILS,
            "F", Verdict.FAILS));
  }

  private static void judged(String snippet, Verdict verdict) {
    Verdict seen = Snippets.VERDICTS.get(snippet);
    Expect.that(seen != null, "COMPILES | FAILS", "none", "no-verdict", snippet);
    Expect.that(verdict == seen, "another", seen, "wrong-verdict", snippet, seen);
  }

  private void repairsB() {
    Owned<PinnedBorrower> owner = Pinned.owner(mem, 2, PLAIN);
    Pin<PinnedBorrower> pin = Snippets.repairedB(owner);
    Expect.that(pin != null, "Pin", "null", "");
    Pinned pinned = new Pinned(pin, 0, PLAIN, 2);
    pinned.poll();
    long seen = Expect.ready(pinned.poll(), "b-runs", pinned.answer(), "Pending");
    Expect.equal(pinned.answer(), seen, "b-runs", pinned.answer(), seen);
    Expect.fault("use-after-move", owner::move, "b-owner");
  }

  /** Both half-run; afterwards each is found in the other's place of the list. */
  private Object repairsE() {
    Pinned a = Pinned.create(mem, 1, PLAIN);
    Pinned b = Pinned.create(mem, 2, WIDE);
    a.poll();
    b.poll();
    List<Pin<PinnedBorrower>> two = new ArrayList<>(List.of(a.pin(), b.pin()));
    Snippets.repairedE(two);
    Expect.equal(2, two.size(), "e-order", 1, b.answer(), "nothing");
    answers(two, 0, b.answer());
    answers(two, 1, a.answer());
    return two;
  }

  private static void answers(List<Pin<PinnedBorrower>> two, int index, long wanted) {
    Pinned there = new Pinned(two.get(index), 0, PLAIN, 0);
    long seen = Expect.ready(there.poll(), "e-order", index, wanted, "Pending");
    Expect.equal(wanted, seen, "e-order", index, wanted, seen);
  }
}
