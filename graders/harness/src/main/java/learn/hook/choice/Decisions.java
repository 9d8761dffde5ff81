package learn.hook.choice;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The choices of one schedule, in order: how many there were at each place, and which was taken.
 * The first is what happens when nobody interferes.
 */
public final class Decisions {
  private int[] options = new int[256];
  private int[] taken = new int[256];
  private int count;
  private int given;
  private int repeated;
  private boolean diverged;
  private @Nullable Turns turns;

  /** Nothing is prescribed: whoever's turn it is comes first. */
  public void follow(Turns wanted) {
    keep(0);
    turns = wanted;
  }

  /** Writes down whose turn it is, besides. */
  public void watch(Turns seen) {
    turns = seen;
  }

  /** Null unless somebody wants to know. */
  public @Nullable Turns turns() {
    return turns;
  }

  /** Forgets all but the first {@code keep} choices, which the next schedule repeats. */
  public void keep(int keep) {
    given = keep;
    repeated = keep;
    count = 0;
  }

  /** Prescribes the choices from the beginning on; after them the first of each is taken. */
  public void prescribe(int[] choices) {
    while (taken.length < choices.length) grow();
    System.arraycopy(choices, 0, taken, 0, choices.length);
    keep(choices.length);
    repeated = 0;
  }

  public int count() {
    return count;
  }

  public int taken(int at) {
    return taken[at];
  }

  public int options(int at) {
    return options[at];
  }

  public void take(int at, int choice) {
    taken[at] = choice;
  }

  public int[] toArray() {
    return Arrays.copyOf(taken, count);
  }

  /** The next choice is prescribed. */
  public boolean isGiven() {
    return count < given;
  }

  /** What is prescribed here, or the default; a prescription that does not fit is the default. */
  public int prescribed(int n) {
    return isGiven() && taken[count] < n ? taken[count] : 0;
  }

  /** The same choices led to other places than before: the program is not deterministic. */
  public boolean diverged() {
    return diverged;
  }

  /** One of {@code n} was taken. */
  public void log(int n, int choice) {
    if (count == taken.length) grow();
    if (count < repeated && options[count] != n) diverged = true;
    options[count] = n;
    taken[count++] = choice;
  }

  private void grow() {
    options = Arrays.copyOf(options, options.length * 2);
    taken = Arrays.copyOf(taken, taken.length * 2);
  }
}
