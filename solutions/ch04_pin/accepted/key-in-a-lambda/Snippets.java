package ch04_pin;

import java.util.HashMap;
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

  public static final Map<String, Verdict> VERDICTS = new HashMap<>();

  static {
    for (String letter : "A B C D E F".split(" "))
      VERDICTS.put(letter, "BEF".contains(letter) ? Verdict.FAILS : Verdict.COMPILES);
  }

  public static Pin<PinnedBorrower> repairedB(Owned<PinnedBorrower> o) {
    return Pin.boxed(o);
  }

  public static void repairedE(List<Pin<PinnedBorrower>> two) {
    two.set(0, two.set(1, two.get(0)));
  }

  public static <M extends Layout & Unpin> Mut<M> repairedF(Pin<M> p) {
    return Pin.getMut(p);
  }
}
