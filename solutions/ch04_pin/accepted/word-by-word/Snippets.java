package ch04_pin;

import java.util.List;
import java.util.Map;
import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Snippets {
  public enum Verdict {
    COMPILES,
    FAILS
  }

  public static final Map<String, Verdict> VERDICTS =
      Map.of(
          "A", Verdict.COMPILES,
          "B", Verdict.FAILS,
          "C", Verdict.COMPILES,
          "D", Verdict.COMPILES,
          "E", Verdict.FAILS,
          "F", Verdict.FAILS);

  public static Pin<PinnedBorrower> repairedB(Owned<PinnedBorrower> o) {
    Pin<PinnedBorrower> pinned = Pin.boxed(o.move());
    return pinned;
  }

  public static void repairedE(List<Pin<PinnedBorrower>> two) {
    two.add(two.removeFirst());
  }

  /** Bounds on the other way round, and under another name. */
  public static <T extends Unpin & Layout> Mut<T> repairedF(Pin<T> p) {
    Mut<T> free = Pin.getMut(p);
    return free;
  }
}
