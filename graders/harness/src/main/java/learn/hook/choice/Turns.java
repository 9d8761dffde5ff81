package learn.hook.choice;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Whose turn it is, pick by pick: written down as it comes, and as far as possible as somebody
 * wants it. Unlike choices by number it keeps its meaning when something before it changes.
 */
public final class Turns {
  private final int[] wanted;
  private final int[] wantedOthers;
  private final boolean[] used;
  private int first;
  private int[] had = new int[64];
  private int count;
  private int[] others = new int[4];
  private int othersCount;

  private Turns(int[] wanted, int[] wantedOthers) {
    this.wanted = wanted;
    this.wantedOthers = wantedOthers;
    this.used = new boolean[wanted.length];
  }

  /** Only writes down. */
  public static Turns any() {
    return new Turns(new int[0], new int[0]);
  }

  /** The same turns in another order, or fewer; what is not about lanes stays as it was. */
  public Turns reordered(int[] lanes) {
    return new Turns(lanes.clone(), Arrays.copyOf(others, othersCount));
  }

  /** Lanes, one a pick. */
  public int[] lanes() {
    return Arrays.copyOf(had, count);
  }

  /**
   * Which of the options comes first among the turns that are still wanted; 0 when none does.
   *
   * @param laneOf from option to lane
   */
  public int preferred(int options, IntUnaryOperator laneOf) {
    for (int at = first; at < wanted.length; at++)
      for (int option = 0; !used[at] && option < options; option++)
        if (laneOf.applyAsInt(option) == wanted[at]) return option;
    return 0;
  }

  /** A lane had its turn. */
  public void took(int lane) {
    if (count == had.length) had = Arrays.copyOf(had, 2 * count);
    had[count++] = lane;
    int at = first;
    while (at < wanted.length && (used[at] || wanted[at] != lane)) at++;
    if (at < wanted.length) used[at] = true;
    while (first < wanted.length && used[first]) first++;
  }

  /** What is wanted of the next choice that is not about lanes. */
  public int preferredOther(int options) {
    boolean fits = othersCount < wantedOthers.length && wantedOthers[othersCount] < options;
    return fits ? wantedOthers[othersCount] : 0;
  }

  public void tookOther(int choice) {
    if (othersCount == others.length) others = Arrays.copyOf(others, 2 * othersCount);
    others[othersCount++] = choice;
  }
}
