package ch04_pin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

/**
 * One question answers all six: does somebody end up with a handle that can move a self-referential
 * value?
 */
public final class Snippets {
  /** What javac says. */
  public enum Verdict {
    COMPILES,
    FAILS
  }

  public static final Map<String, Verdict> VERDICTS =
      Map.of(
          // The pointer is copied. The value does not notice.
          "A", Verdict.COMPILES,
          // b would be lent and still owned: its owner can move it as soon as the Pin is gone.
          "B", Verdict.FAILS,
          // The same with a type that does not care.
          "C", Verdict.COMPILES,
          // However it was pinned: for a type that does not care the handle is free.
          "D", Verdict.COMPILES,
          // Two handles of pinned borrowers: exactly what Pin is there to prevent.
          "E", Verdict.FAILS,
          // For SOME M it would be E; the compiler judges a method by its bounds, not by its calls.
          "F", Verdict.FAILS);

  private Snippets() {}

  /** Not lent but given away. */
  public static Pin<PinnedBorrower> repairedB(Owned<PinnedBorrower> o) {
    return Pin.boxed(o);
  }

  /** The pointers change places in the list; the values stay, and so do their addresses. */
  public static void repairedE(List<Pin<PinnedBorrower>> two) {
    Collections.swap(two, 0, 1);
  }

  /** Bounds are passed on: what getMut asks for, its caller has to promise. */
  public static <M extends Layout & Unpin> Mut<M> repairedF(Pin<M> p) {
    return Pin.getMut(p);
  }
}
