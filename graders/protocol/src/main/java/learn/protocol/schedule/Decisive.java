package learn.protocol.schedule;

import java.util.List;

/**
 * The step that decides how a schedule ends.
 *
 * @param step its index
 * @param why key of the sentence that explains it
 * @param params what fills that sentence, as {@link Why} says
 */
public record Decisive(int step, Why why, List<String> params) {
  public Decisive {
    params = List.copyOf(params);
    if (params.size() != why.params())
      throw new IllegalArgumentException(why + " with " + params.size() + " parameters");
  }

  /** Each with the number of its parameters. */
  public enum Why {
    /** It waits, and the lane that should wake it had looked for somebody before: that lane. */
    LOOKED_TOO_EARLY(1),
    /** It waits, and nobody is left to wake it. */
    NOBODY_LEFT(0),
    /** It wakes nobody: the one that is to wait does not wait yet. That lane. */
    WAKES_NOBODY(1),
    /** The last wake came before the change it should have told of. The variable. */
    WOKE_BEFORE_CHANGE(1),
    /** With it the circle of lanes that wait for each other is closed. The lane it waits for. */
    CLOSES_CIRCLE(1),
    /** It reaches what another lane reached, and nothing orders the two. Variable, other lane. */
    UNORDERED(2),
    /** It writes over what another lane has written since it looked. Variable, other lane. */
    OVERWRITES(2),
    /** It goes by a value that another lane has changed since. Variable, other lane. */
    OLD_VALUE(2),
    /** A thread was stopped here, between two steps that belong together. That lane. */
    CUT_IN(1),
    /** From here on everything repeats, and nobody gets any further. */
    REPEATS(0),
    /** It throws. */
    THROWS(0);

    private final int params;

    Why(int params) {
      this.params = params;
    }

    public int params() {
      return params;
    }
  }
}
