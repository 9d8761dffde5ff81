package ch04_pin;

import java.util.List;
import java.util.Map;
import learn.kit.Todo;
import learn.kit.mem.Owned;

/**
 * Six snippets: which of them compile? Decide first, then let javac judge in a scratch class.
 *
 * <pre>{@code
 * // b: Owned<PinnedBorrower>, c: Owned<Counter>, m: Mem,
 * // pinA, pinB: Pin<PinnedBorrower>, cx: Context
 *
 * A   var p = Pin.boxed(b); var q = p; PinnedBorrower.poll(q, cx);
 * B   Pin.of(b.borrow());
 * C   Pin.of(c.borrow());
 * D   Pin.getMut(Pin.boxed(c));
 * E   m.swap(Pin.getMut(pinA), Pin.getMut(pinB));
 * F   static <M extends Layout> Mut<M> out(Pin<M> p) { return Pin.getMut(p); }
 * }</pre>
 */
public final class Snippets {
  /** What javac says. */
  public enum Verdict {
    COMPILES,
    FAILS
  }

  /** "A" to "F", each with your verdict. */
  public static final Map<String, Verdict> VERDICTS = Map.of();

  private Snippets() {}

  /** What B was meant to do. */
  public static Pin<PinnedBorrower> repairedB(Owned<PinnedBorrower> o) {
    return Todo.todo("Snippets.repairedB");
  }

  /** What E was meant to do: afterwards the two have changed places in the list. */
  public static void repairedE(List<Pin<PinnedBorrower>> two) {
    Todo.todo("Snippets.repairedE");
  }

  // F, repaired, as a public method with the name repairedF.
}
