package ch04_pin;

import java.util.Collections;
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
          "A", Verdict.FAILS,
          "B", Verdict.FAILS,
          "C", Verdict.COMPILES,
          "D", Verdict.COMPILES,
          "E", Verdict.FAILS,
          "F", Verdict.FAILS);

  public static Pin<PinnedBorrower> repairedB(Owned<PinnedBorrower> o) {
    return Pin.boxed(o);
  }

  public static void repairedE(List<Pin<PinnedBorrower>> two) {
    Collections.swap(two, 0, 1);
  }

  public static <M extends Layout & Unpin> Mut<M> repairedF(Pin<M> p) {
    return Pin.getMut(p);
  }
}
