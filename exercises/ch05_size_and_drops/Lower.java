package ch05_size_and_drops;

import java.util.List;
import java.util.TreeMap;
import learn.kit.Todo;

/** The pass of the compiler that decides what a future stores: "lowers" a body to its states. */
public final class Lower {
  private Lower() {}

  /** "Start", then "Await1", "Await2" … in the order in which they run, then "Done". */
  public static List<Variant> variants(Body b) {
    // Before and after. But where does the machine stand still in between?
    return List.of(new Variant("Start", new TreeMap<>(), 0), new Variant("Done", new TreeMap<>(), 0));
  }

  /** How much room the future takes: one word for the tag, and its biggest state. */
  public static int sizeInWords(Body b) {
    return Todo.todo("find the biggest state");
  }

  /** Whose destructors run, in order, when the future is dropped at its k-th await (1, 2 …). */
  public static List<String> dropsOnCancel(Body b, int k) {
    return Todo.todo("list the awaited future, then what is destroyed with it");
  }

  /** The values with a destructor that are alive at any await, in the order of declaration. */
  public static List<String> heldAcrossAwait(Body b) {
    return Todo.todo("find what is held across an await");
  }
}
